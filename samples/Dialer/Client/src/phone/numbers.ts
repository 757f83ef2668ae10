/** Numbers set aside for fiction are answered by a script, but for two that ring as a virtual phone, as does every other number. */
export function isVirtual(phone: string): boolean {
  const fiction = /^\+1\d{3}55501(\d\d)$/.exec(phone);
  return fiction === null || fiction[1] === '98' || fiction[1] === '99';
}

export function virtualPhone(address: string, phone: string): string {
  const link = new URL(address);
  link.searchParams.set('number', phone);
  return link.href;
}

/** E.164 as people read it, for North America; anything else in groups of three. */
export function readable(phone: string): string {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (american) return `+1 ${american[1] ?? ''} ${american[2] ?? ''} ${american[3] ?? ''}`;
  return phone;
}
