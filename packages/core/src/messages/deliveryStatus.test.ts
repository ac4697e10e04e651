import { expect, test } from 'vitest';
import { readDeliveryStatus } from './deliveryStatus.ts';

test('a bounce tells which address is gone, and why', () => {
  // The example of RFC 3464, appendix B.
  const text = `Reporting-MTA: dns; cs.utk.edu

Original-Recipient: rfc822;louisl@larry.slip.umd.edu
Final-Recipient: rfc822;Louisl@larry.slip.umd.edu
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <louisl@larry.slip.umd.edu>: Recipient address
 rejected: User unknown
Last-Attempt-Date: Thu, 7 Jul 1994 17:15:49 -0400
`;
  expect(readDeliveryStatus(text)).toEqual([
    {
      recipient: 'louisl@larry.slip.umd.edu',
      action: 'failed',
      code: '5.1.1',
      words: '550 5.1.1 <louisl@larry.slip.umd.edu>: Recipient address rejected: User unknown',
      isAddressGone: true,
    },
  ]);
});

test.each([
  ['Action: delayed\nStatus: 4.4.1', false],
  ['Action: failed\nStatus: 5.2.2', false],
  ['Action: failed\nStatus: 5.7.1', false],
  ['Action: failed\nStatus: 5.2.1', true],
  ['Action: failed\nStatus: 5.4.4', true],
  ['Action: failed', true],
])('%s: the address is given up only when it is gone', (fields, isAddressGone) => {
  const [status] = readDeliveryStatus(
    `Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; <a@b.test>\r\n${fields}`,
  );
  expect(status).toMatchObject({ recipient: 'a@b.test', isAddressGone });
});

test('what is no delivery status tells nothing', () => {
  expect(readDeliveryStatus('Bonjour,\n\nAction: oui')).toEqual([]);
});
