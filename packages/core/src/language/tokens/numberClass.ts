/** What a number most likely is: years are told apart, since they speak of how long a bond has lasted. */
export function numberClass(digits: string): string {
  if (/^(19[0-9]{2})$/.test(digits)) return '#longAgo';
  if (/^20[01][0-9]$/.test(digits)) return '#yearsAgo';
  if (/^20[2-3][0-9]$/.test(digits)) return '#recentYear';
  const value = Number(digits.replace(',', '.'));
  if (!Number.isFinite(value)) return '#number';
  if (value <= 1) return '#one';
  if (value < 5) return '#few';
  if (value < 10) return '#several';
  if (value < 100) return '#tens';
  return '#many';
}
