/** The origins a page of ours may have: the address it was asked at, and the public one. */
export function originsOf(headers: Headers, publicUrl: string | null): string[] {
  const host = headers.get('host');
  return [
    ...(host ? [`http://${host}`, `https://${host}`] : []),
    ...(publicUrl ? [new URL(publicUrl).origin] : []),
  ];
}
