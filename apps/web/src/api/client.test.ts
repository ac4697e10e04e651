import { expect, it } from 'vitest';
import { refusal, toQuery } from './client.ts';

it('leaves empty values out of an address and repeats lists', () => {
  expect(toQuery({ q: '', type: ['a', 'b'], limit: 5, site: undefined, order: null })).toBe(
    '?type=a&type=b&limit=5',
  );
  expect(toQuery({})).toBe('');
});

it('keeps the fields the server names, so that a form can show them in place', () => {
  const error = refusal(
    { status: 400, headers: new Headers() },
    {
      error: {
        code: 'invalid',
        message: 'email: is not an address',
        fields: [{ field: 'body.email', message: 'is not an address' }],
      },
    },
  );
  expect(error.code).toBe('invalid');
  expect(error.about('email')).toBe('is not an address');
  expect(error.about('name')).toBeUndefined();
});

it('understands refusals that come without our wrapper, and when to come back', () => {
  expect(
    refusal({ status: 401, headers: new Headers() }, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'No' }),
  ).toMatchObject({
    code: 'unauthenticated',
    message: 'No',
  });
  const busy = refusal({ status: 429, headers: new Headers({ 'retry-after': '3' }) }, null);
  expect(busy).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 3 });
  expect(refusal({ status: 504, headers: new Headers() }, null).code).toBe('offline');
});
