import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What is said instead of questions; read out at once. */
export function Notice(props: { title: string; children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="notice">
      <h1 tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      <div>{props.children}</div>
    </section>
  );
}
