export interface AccountFields {
  name: string;
  email: string;
  password: string;
  workspaceName: string;
}

export type AccountProblem =
  | 'access.nameMissing'
  | 'access.emailWrong'
  | 'access.passwordShort'
  | 'access.setup.workspaceNameMissing';

/** What is missing in a form that creates an account, by field, so that it is said before anything is sent. */
export function checkAccount(
  fields: Partial<AccountFields>,
): Partial<Record<keyof AccountFields, AccountProblem>> {
  const problems: Partial<Record<keyof AccountFields, AccountProblem>> = {};
  if (fields.name !== undefined && fields.name.trim() === '') problems.name = 'access.nameMissing';
  if (fields.email !== undefined && !/^\S+@\S+\.\S+$/.test(fields.email.trim())) {
    problems.email = 'access.emailWrong';
  }
  if (fields.password !== undefined && fields.password.length < 10) {
    problems.password = 'access.passwordShort';
  }
  if (fields.workspaceName !== undefined && fields.workspaceName.trim() === '') {
    problems.workspaceName = 'access.setup.workspaceNameMissing';
  }
  return problems;
}
