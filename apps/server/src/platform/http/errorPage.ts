import type { Language } from '@rapport/contracts/vocabulary';
import type { FastifyRequest } from 'fastify';
import { html, publicPage } from './publicPage.ts';

const machinePaths = ['/api/', '/v1/', '/health/', '/docs/', '/assets/'];

const titles: Record<Language, string> = {
  fr: 'Cela n’a pas pu se faire',
  en: 'This could not be done',
};

/** Whether a program asks, by its address, rather than somebody who follows a link or sends a form. */
export function isForMachines({ url }: FastifyRequest): boolean {
  return machinePaths.some((path) => url.startsWith(path));
}

/** What went wrong, for a visitor of a public page: a browser would show them JSON. */
export function errorPage(language: Language, message: string): string {
  return publicPage({ language, title: titles[language], brand: 'Rapport', body: html`<p>${message}</p>` });
}
