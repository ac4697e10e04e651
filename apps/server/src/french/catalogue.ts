import { type Catalogue, files } from '@rapport/core/french';
import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { assistant } from './assistant.ts';
import { books } from './books.ts';
import { cases } from './cases.ts';
import { consent } from './consent.ts';
import { contracts } from './contracts.ts';
import { counter } from './counter.ts';
import { customers } from './customers.ts';
import { desk } from './desk.ts';
import { digests } from './digests.ts';
import { erasure } from './erasure.ts';
import { exchanges } from './exchanges.ts';
import { gestures } from './gestures.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { issues } from './issues.ts';
import { mail } from './mail.ts';
import { measures } from './measures.ts';
import { messages } from './messages.ts';
import { models } from './models.ts';
import { moments } from './moments.ts';
import { platform } from './platform.ts';
import { priorities } from './priorities.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { repair } from './repair.ts';
import { said } from './said.ts';
import { shared } from './shared.ts';
import { sms } from './sms.ts';
import { studies } from './studies.ts';
import { surveys } from './surveys.ts';
import { verbatims } from './verbatims.ts';
import { webhooks } from './webhooks.ts';

export type { Catalogue };

/** Everything the server may say, each feature in its own file; of files, beside what reads them. A sentence stands once. */
export const parts = {
  access,
  accounts,
  assistant,
  books,
  cases,
  consent,
  contracts,
  counter,
  customers,
  desk,
  digests,
  erasure,
  exchanges,
  files,
  gestures,
  identity,
  imports,
  issues,
  mail,
  measures,
  messages,
  models,
  moments,
  platform,
  priorities,
  problems,
  refusals,
  repair,
  said,
  shared,
  sms,
  studies,
  surveys,
  verbatims,
  webhooks,
} satisfies Record<string, Catalogue>;

export type Known = { [Part in keyof typeof parts]: keyof (typeof parts)[Part] }[keyof typeof parts];

export const catalogue: Catalogue = Object.assign({}, ...Object.values(parts));
