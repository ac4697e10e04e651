import type { AssistantChange, AssistantSettings } from '@rapport/contracts/assistant';

export interface AssistantFields {
  address: string;
  model: string;
  /** Empty: the one that is there is kept. */
  key: string;
  monthlyLimit: number | string;
  pricePerMillionIn: number | string;
  pricePerMillionOut: number | string;
}

export function fieldsOf(settings: AssistantSettings): AssistantFields {
  const { address, model, monthlyLimit, pricePerMillionIn, pricePerMillionOut } = settings;
  return {
    address: address ?? '',
    model: model ?? '',
    key: '',
    monthlyLimit,
    pricePerMillionIn,
    pricePerMillionOut,
  };
}

/** What is sent: an empty field says nothing. */
export function changesOf(fields: AssistantFields): AssistantChange {
  const { monthlyLimit, pricePerMillionIn, pricePerMillionOut } = fields;
  const [address, model, key] = [fields.address.trim(), fields.model.trim(), fields.key.trim()];
  return {
    ...(address !== '' && { address }),
    ...(model !== '' && { model }),
    ...(key !== '' && { key }),
    ...(typeof monthlyLimit === 'number' && { monthlyLimit }),
    ...(typeof pricePerMillionIn === 'number' && { pricePerMillionIn }),
    ...(typeof pricePerMillionOut === 'number' && { pricePerMillionOut }),
  };
}
