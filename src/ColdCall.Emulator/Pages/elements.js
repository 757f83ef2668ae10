/** An element with attributes, properties (`on…`, `checked`) and children; texts are texts, never markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on') || key === 'checked') element[key] = value;
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== '' && child !== null && child !== undefined));
  return element;
}
