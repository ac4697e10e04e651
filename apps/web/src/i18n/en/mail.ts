export const mail = {
  'mail.title': 'Email',
  'mail.lead':
    'Your messages leave through your own mail server and come back to your own mailbox. Passwords are kept encrypted and never shown again.',
  'mail.out.unset':
    'Nothing leaves yet: give an address and a mail server. {waiting, plural, =0 {No message is waiting.} one {One message is waiting.} other {# messages are waiting.}}',
  'mail.out.working':
    'Messages leave. {waiting, plural, =0 {None is waiting.} one {One is waiting for its time.} other {# are waiting for their time.}}',
  'mail.out.held':
    'The mail server fails: {waiting, plural, =0 {no message is waiting} one {one message keeps its place} other {# messages keep their place}}, and it is tried again by itself.',
  'mail.from': 'Messages are from',
  'mail.fromHint': 'An address that somebody reads: customers answer what you write.',
  'mail.name': 'Name shown',
  'mail.nameHint': 'Such as the name of the house.',
  'mail.replyTo': 'Answers go to',
  'mail.replyToHint': 'Empty: to the same address.',
  'mail.plus': 'The mailbox takes name+anything@',
  'mail.plusHint':
    'Each message then has an answer address of its own, and answers find their customer more surely.',
  'mail.smtp': 'Sending (SMTP)',
  'mail.imap': 'Receiving (IMAP)',
  'mail.host': 'Server',
  'mail.smtpHint': 'Such as smtp.example.com',
  'mail.imapHint': 'Such as imap.example.com. Empty: answers are not read.',
  'mail.port': 'Port',
  'mail.smtpPortHint': '587 with STARTTLS, 465 with TLS',
  'mail.imapPortHint': '993 with TLS',
  'mail.security': 'Encryption',
  'mail.security.tls': 'TLS from the start',
  'mail.security.starttls': 'STARTTLS',
  'mail.security.none': 'None (only on a network you trust)',
  'mail.folder': 'Folder',
  'mail.user': 'User',
  'mail.password': 'Password',
  'mail.passwordKept': 'One is kept; type to replace it.',
  'mail.showPassword': 'Show the password',
  'mail.check.smtp': 'Check sending',
  'mail.check.imap': 'Check receiving',
  'mail.check.test': 'Send a test to me',
  'mail.works.smtp': 'Sending works: the server knows us.',
  'mail.works.imap': 'Receiving works: the folder is there. What comes from now on is read each minute.',
  'mail.works.test': 'A message left for {to}.',
  'mail.problem.host': 'There is no server by this name: check the server. ({message})',
  'mail.problem.port': 'Nothing answers at this address: check the server and the port. ({message})',
  'mail.problem.security':
    'The server does not speak this way: choose another encryption, or the port that goes with it. ({message})',
  'mail.problem.certificate':
    'The server’s certificate is not one we can trust: check the name of the server, or have its certificate renewed. ({message})',
  'mail.problem.credentials': 'The server refuses the user or the password. ({message})',
  'mail.problem.timeout':
    'The server does not answer in time: check the server, the port and the firewall. ({message})',
  'mail.problem.refused': 'The server refuses: {message}',
  'mail.problem.folder': 'There is no such folder in the mailbox. ({message})',
} as const;
