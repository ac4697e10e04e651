import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { CodeStep } from './CodeStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { useEnter } from './useEnter.ts';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactElement {
  const { back } = route.useSearch();
  const enter = useEnter();
  const [needsCode, setNeedsCode] = useState(false);
  const goOn = () => void enter(back);
  if (needsCode) return <CodeStep onDone={goOn} />;
  return <PasswordStep onDone={(result) => (result.needsCode ? setNeedsCode(true) : goOn())} />;
}
