export const notANumber = 'This is not a phone number. Write it with its country code, such as +1 202 555 0101.';
