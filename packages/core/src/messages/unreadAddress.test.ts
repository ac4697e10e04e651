import { expect, test } from 'vitest';
import { isUnreadAddress } from './unreadAddress.ts';

test.each([
  'no-reply@maison.fr',
  'noreply@maison.fr',
  'No.Reply@maison.fr',
  'shop_noreply@maison.fr',
  'do-not-reply@maison.fr',
  'donotreply+news@maison.fr',
  'ne-pas-repondre@maison.fr',
  'nepasrépondre@maison.fr',
  'ne.pas.repondre.svp@maison.fr',
  'ne-repondez-pas@maison.fr',
  'sans-reponse@maison.fr',
  'unmonitored@maison.fr',
  'nobody@maison.fr',
  'mailer-daemon@maison.fr',
])('customers who answer %s are never read', (email) => {
  expect(isUnreadAddress(email)).toBe(true);
});

test.each([
  'bonjour@maison.fr',
  'claire.noret@maison.fr',
  'service.client@noreply.example',
  'reponse@maison.fr',
  'reply@maison.fr',
  'bounceback-club@maison.fr',
  'arno@maison.fr',
  'contact+noreply-list@maison.fr',
])('%s is read', (email) => {
  expect(isUnreadAddress(email)).toBe(false);
});
