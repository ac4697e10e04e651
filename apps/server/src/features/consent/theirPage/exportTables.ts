import type { Language } from '@rapport/contracts/vocabulary';

/** What a customer looks for first, first; what is not named here comes after, under our own name for it. */
const titles: Readonly<Record<string, Record<Language, string>>> = {
  customer: { fr: 'Qui vous êtes', en: 'Who you are' },
  identity: { fr: 'Comment nous vous reconnaissons', en: 'How we recognise you' },
  exchange: { fr: 'Ce qui s’est passé entre nous', en: 'What passed between us' },
  verbatim: { fr: 'Ce que nous avons lu dans vos mots', en: 'What we read in your words' },
  verbatim_correction: { fr: 'Lectures corrigées', en: 'Readings put right' },
  relation_state: { fr: 'Ce que nous croyons de notre relation', en: 'What we think of our relationship' },
  relation_history: { fr: 'Ce que nous en avons cru avant', en: 'What we thought of it before' },
  consent_state: { fr: 'Vos choix de contact', en: 'Your choices of contact' },
  measure_answer: { fr: 'Vos notes', en: 'Your scores' },
  survey_response: { fr: 'Vos réponses aux enquêtes', en: 'Your answers to surveys' },
  survey_invitation: { fr: 'Enquêtes proposées', en: 'Surveys you were asked' },
  conversation: { fr: 'Nos conversations', en: 'Our conversations' },
  mail_in: { fr: 'E-mails reçus de vous', en: 'Emails from you' },
  mail_out: { fr: 'E-mails envoyés', en: 'Emails to you' },
  sms_out: { fr: 'SMS envoyés', en: 'Text messages to you' },
  customer_case: { fr: 'Dossiers', en: 'Cases' },
  customer_promise: { fr: 'Promesses faites', en: 'Promises made to you' },
  refusal: { fr: 'Demandes refusées', en: 'Requests refused' },
  repair_entry: { fr: 'Gestes pour réparer', en: 'What was given to put things right' },
  gesture: { fr: 'Attentions', en: 'Small attentions' },
  moment_decision: { fr: 'Moments et ce qui en fut décidé', en: 'Moments and what was decided' },
  customer_note: { fr: 'Notes de l’équipe', en: 'Notes of the team' },
  customer_wish: { fr: 'Vos souhaits', en: 'Your wishes' },
  agenda_entry: { fr: 'Rendez-vous', en: 'Appointments' },
  waitlist_entry: { fr: 'Listes d’attente', en: 'Waiting lists' },
  greeting: { fr: 'Accueils en boutique', en: 'Greetings in the shop' },
  client_book: { fr: 'Qui vous suit', en: 'Who looks after you' },
  erasure_request: { fr: 'Demandes d’oubli', en: 'Requests to be forgotten' },
};

const order = Object.keys(titles);

export function tableTitle(table: string, language: Language): string {
  return titles[table]?.[language] ?? table.replaceAll('_', ' ');
}

/** Tables in the order they are read in, the latest rows of each first. */
export function inReadingOrder(
  content: Readonly<Record<string, Record<string, unknown>[]>>,
): [string, Record<string, unknown>[]][] {
  const place = (table: string): number => (order.includes(table) ? order.indexOf(table) : order.length);
  return Object.entries(content)
    .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
    .map(([table, rows]) => [table, [...rows].sort((a, b) => whenOf(b).localeCompare(whenOf(a)))]);
}

/** When a row is of, as the database writes instants; those without come last. */
function whenOf(row: Record<string, unknown>): string {
  const when = row.at ?? row.answered_at ?? row.sent_at ?? row.created_at ?? row.made_at;
  return typeof when === 'string' ? when : '';
}
