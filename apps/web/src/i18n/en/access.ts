export const access = {
  'access.signIn.title': 'Sign in',
  'access.signIn.lead': 'To see how your customers stand with you.',
  'access.signIn.submit': 'Sign in',
  'access.signIn.wrong': 'This address and this password do not go together. Check both, then try again.',
  'access.email': 'Email address',
  'access.password': 'Password',
  'access.passwordHint':
    'At least 10 characters. A short sentence is easy to keep in mind and hard to guess.',
  'access.passwordShort': 'At least 10 characters are needed.',
  'access.showPassword': 'Show or hide the password',
  'access.name': 'Your name',
  'access.nameMissing': 'Your colleagues will see this name: please write it.',
  'access.emailWrong': 'This does not read as an email address.',

  'access.setup.title': 'Welcome',
  'access.setup.lead':
    'Rapport is running. You are its first person: create your account, and you become the owner of the first workspace.',
  'access.setup.workspaceName': 'Name of your organisation',
  'access.setup.workspaceNameMissing': 'Give the workspace a name, such as that of your brand.',
  'access.setup.submit': 'Create the account',
  'access.setup.noTokenTitle': 'This address is incomplete',
  'access.setup.noToken':
    'Open the one-time link that the server printed when it started: it ends with a long token. If it was already used, sign in instead.',
  'access.setup.toSignIn': 'Go to sign-in',

  'access.invitation.title': 'You are invited to {workspace}',
  'access.invitation.lead':
    'Choose your name and password. If you already have an account at {email}, give its password.',
  'access.invitation.submit': 'Join',
  'access.invitation.goneTitle': 'This invitation no longer holds',
  'access.invitation.gone':
    'It was already used, was withdrawn, or is more than a week old. Ask the person who sent it for a new one.',

  'access.code.title': 'One more step',
  'access.code.lead': 'Enter the six digits shown by your authenticator app.',
  'access.code.label': 'Code',
  'access.code.submit': 'Continue',
  'access.code.wrong': 'This code is not right, or has expired. Wait for the next one, then enter it.',
  'access.code.useBackup': 'No phone at hand? Use a recovery code',
  'access.code.backupLead': 'Enter one of the recovery codes you kept. Each works once.',
  'access.code.backupLabel': 'Recovery code',
  'access.code.useApp': 'Use the authenticator app',
  'access.code.trust': 'Do not ask on this device for 30 days',

  'access.noWorkspace.title': 'You are in no workspace',
  'access.noWorkspace.text':
    'Your account {email} is fine, but no workspace counts you among its members any more. Ask an owner or a manager for an invitation.',

  'access.account.title': 'Your account',
  'access.account.signedInAs': 'Signed in as {name}, {email}.',
  'access.account.password': 'Password',
  'access.account.passwordLead': 'Changing it signs you out everywhere else.',
  'access.account.current': 'Current password',
  'access.account.new': 'New password',
  'access.account.change': 'Change the password',
  'access.account.changed': 'Your password is changed. Other devices are signed out.',
  'access.account.currentWrong': 'The current password is not right. Nothing was changed.',
  'access.account.second': 'Second step at sign-in',
  'access.account.secondOff':
    'A password can leak; a code that changes on your phone cannot. Set it up with any authenticator app.',
  'access.account.secondOn': 'On: your authenticator app is asked for at each sign-in.',
  'access.account.secondStart': 'Set it up',
  'access.account.secondStop': 'Turn it off',
  'access.account.secondStopped': 'The second step is off. Your password alone opens your account.',
  'access.account.confirmPassword': 'Your password, to confirm',
  'access.account.secondScan': 'Scan this with your authenticator app, then enter the code it shows.',
  'access.account.secondQr': 'QR code of the secret',
  'access.account.secondByHand': 'Or type this secret in the app',
  'access.account.secondBackup': 'Recovery codes',
  'access.account.secondBackupLead':
    'Each opens your account once if the phone is lost. Keep them somewhere else than on it: they are not shown again.',
  'access.account.secondKept': 'Turn it on',
  'access.account.secondDone': 'The second step is on.',
} as const;
