import type { Feature } from '../platform/feature.ts';
import { access } from './access/index.ts';
import { assistant } from './assistant/feature.ts';
import { books } from './books/feature.ts';
import { cases } from './cases/feature.ts';
import { consent } from './consent/feature.ts';
import { counter } from './counter/feature.ts';
import { customers } from './customers/feature.ts';
import { desk } from './desk/feature.ts';
import { digests } from './digests/feature.ts';
import { erasure } from './erasure/feature.ts';
import { exchanges } from './exchanges/feature.ts';
import { gestures } from './gestures/feature.ts';
import { health } from './health/index.ts';
import { imports } from './imports/feature.ts';
import { learning } from './learning/feature.ts';
import { mail } from './mail/feature.ts';
import { measures } from './measures/feature.ts';
import { messages } from './messages/feature.ts';
import { moments } from './moments/feature.ts';
import { people } from './people/routes.ts';
import { priorities } from './priorities/feature.ts';
import { refusals } from './refusals/feature.ts';
import { relations } from './relations/feature.ts';
import { repair } from './repair/feature.ts';
import { sample } from './sample/feature.ts';
import { segment } from './segment/feature.ts';
import { sms } from './sms/feature.ts';
import { sources } from './sources/feature.ts';
import { studies } from './studies/feature.ts';
import { surveys } from './surveys/feature.ts';
import { tags } from './tags/feature.ts';
import { today } from './today/feature.ts';
import { value } from './value/feature.ts';
import { verbatims } from './verbatims/feature.ts';
import { webhooks } from './webhooks/feature.ts';

/** Every feature the server has. A new one is one line here. */
export const features: Feature[] = [
  access,
  surveys,
  health,
  imports,
  exchanges,
  people,
  customers,
  relations,
  today,
  measures,
  value,
  studies,
  priorities,
  digests,
  mail,
  messages,
  moments,
  gestures,
  sources,
  sample,
  segment,
  tags,
  cases,
  consent,
  books,
  counter,
  repair,
  verbatims,
  desk,
  learning,
  assistant,
  refusals,
  webhooks,
  sms,
  erasure,
];
