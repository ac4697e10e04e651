import { type Language, languages } from '@rapport/contracts/vocabulary';
import type { FastifyRequest } from 'fastify';
import { inFrench } from '../../french/inFrench.ts';
import type { DomainError } from '../errors.ts';
import { isForMachines } from './errorPage.ts';
import { visitorLanguage } from './visitorLanguage.ts';

interface Told {
  message: string;
  fields: { field: string; message: string }[] | undefined;
}

/** What went wrong, as whoever asks is told it. English unless French is asked for, with the paths of fields that programs know. */
export function toldTo(request: FastifyRequest, { message, says, fields }: DomainError): Told {
  if (languageFor(request) === 'en') return { message, fields };
  return {
    message: says[0] === message ? inFrench(message) : says.map((one) => asSentence(inFrench(one))).join(' '),
    fields: fields?.map((each) => ({ ...each, message: inFrench(each.message) })),
  };
}

/** What each refusal is to whoever asks, where one answer tells of several. */
export function teller(request: FastifyRequest): (refusal: DomainError) => string {
  return (refusal) => toldTo(request, refusal).message;
}

/** What any of the server's sentences is to whoever asks: of an answer that tells what is wrong with the lines of a file. */
export function wordsFor(request: FastifyRequest): (sentence: string) => string {
  return languageFor(request) === 'fr' ? inFrench : (sentence) => sentence;
}

/** That of the public page that is shown, which its forms name in their address; else what is asked for; else English. */
export function languageFor(request: FastifyRequest): Language {
  const { lang, language } = (request.query ?? {}) as { lang?: unknown; language?: unknown };
  const ofPage = isForMachines(request)
    ? undefined
    : languages.find((each) => each === lang || each === language);
  return visitorLanguage(request, ofPage, ['en', 'fr']);
}

function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
