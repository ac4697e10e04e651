import type { ExchangeInput } from '@rapport/contracts/exchange';
import { compareHandles, normaliseHandle } from '@rapport/core/identity';
import type { IngestWorkspace, PreparedHandle } from './prepared.ts';

type Handles = { ok: true; handles: PreparedHandle[] } | { ok: false; field: string; message: string };

/**
 * The customer's handles, normalised, most telling first. A plain string is the external id of the brand's own systems:
 * verified. A handle that cannot be one is refused only when no other tells who it is about; else it is left out.
 */
export function prepareHandles(customer: ExchangeInput['customer'], workspace: IngestWorkspace): Handles {
  if (typeof customer === 'string') {
    return {
      ok: true,
      handles: [{ kind: 'external', value: customer.normalize('NFC').trim(), verified: true }],
    };
  }
  const handles: PreparedHandle[] = [];
  let problem = 'no handle; give at least one';
  for (const { kind, value, verified } of customer) {
    const normalised = normaliseHandle(kind, value, { defaultCountry: workspace.country });
    if (!normalised.ok) problem = normalised.message;
    else if (!handles.some((known) => known.kind === kind && known.value === normalised.value)) {
      handles.push({
        kind,
        value: normalised.value.replaceAll('\u0000', ''),
        verified: verified ?? kind === 'external',
      });
    }
  }
  if (handles.length === 0) return { ok: false, field: 'customer', message: problem };
  return { ok: true, handles: handles.sort(compareHandles) };
}
