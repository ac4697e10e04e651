import type { ApiKey, WorkspaceSettings } from '@rapport/contracts/access';
import { expect, it } from 'vitest';
import { progressOf } from './progress.ts';

const settings = { currency: 'EUR', marginRate: 0.4 } as WorkspaceSettings;
const key = { revokedAt: null, lastUsedAt: null, scopes: ['ingest'] } as unknown as ApiKey;

it('does not count a revoked key as a way in', () => {
  const revoked = { ...key, revokedAt: '2026-11-01T00:00:00Z', lastUsedAt: '2026-10-01T00:00:00Z' };
  const progress = progressOf({ imports: [], keys: [revoked], members: 1, settings });
  expect(progress).toMatchObject({ hasWorkingKey: false, isKeyUsed: false });
});

it('does not take a key that only reads for a source', () => {
  const reader = { ...key, scopes: ['read'], lastUsedAt: '2026-11-22T00:00:00Z' } as ApiKey;
  const progress = progressOf({ imports: [], keys: [reader], members: 1, settings });
  expect(progress).toMatchObject({ hasWorkingKey: false, isKeyUsed: false });
});

it('says a program is connected once its key has served', () => {
  const used = { ...key, lastUsedAt: '2026-11-22T00:00:00Z' };
  expect(progressOf({ imports: [], keys: [key, used], members: 1, settings }).isKeyUsed).toBe(true);
});
