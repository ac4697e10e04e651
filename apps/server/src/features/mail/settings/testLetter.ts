import { mailLayout } from '../mailLayout.ts';

/** In both languages, since it is not known which one the person who asks reads. */
export function testLetter(brand: string): { subject: string; html: string; text: string } {
  const { html, text } = mailLayout({
    language: 'fr',
    brand,
    body: [
      'Si vous lisez ceci, vos messages partent. Répondez à ce message pour vérifier que les réponses arrivent aussi.',
      'If you read this, your messages leave. Answer it to see that answers come in too.',
    ],
    footer: 'Envoyé depuis les réglages de Rapport · Sent from the settings of Rapport',
  });
  return { subject: `${brand} : essai d’envoi · test message`, html, text };
}
