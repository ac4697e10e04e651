import type { Question } from '@rapport/core/surveys';
import type { JSX, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { FieldProps } from './QuestionField.tsx';

const typed = 'text:';

/** Drawn with a finger, a pen or the mouse; or typed, by those who can't draw. */
export function Signature(props: FieldProps<Extract<Question, { kind: 'signature' }>>): JSX.Element {
  const { answer, texts } = props;
  const path = useRef('');
  const isDrawing = useRef(false);
  const shown = typeof answer === 'string' ? answer : '';
  if (!isDrawing.current) path.current = shown.startsWith(typed) ? '' : shown;
  const placeOf = (event: TargetedPointerEvent<SVGSVGElement>): string => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * 600);
    const y = Math.round(((event.clientY - box.top) / box.height) * 200);
    return `${Math.max(0, Math.min(600, x))} ${Math.max(0, Math.min(200, y))}`;
  };
  const draw = (step: 'M' | 'L', event: TargetedPointerEvent<SVGSVGElement>): void => {
    if (path.current.length > 19_000) return;
    path.current += `${step}${placeOf(event)} `;
    props.onAnswer(path.current);
  };
  const stop = (): void => {
    isDrawing.current = false;
  };
  return (
    <div class="signature">
      <svg
        viewBox="0 0 600 200"
        role="img"
        aria-label={texts.sign}
        onPointerDown={(event) => {
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw('M', event);
        }}
        onPointerMove={(event) => isDrawing.current && draw('L', event)}
        onPointerUp={stop}
        onPointerCancel={stop}
      >
        <path d={path.current} />
        {path.current === '' && (
          <text x="300" y="105" text-anchor="middle">
            {texts.sign}
          </text>
        )}
      </svg>
      <div class="beside">
        <input
          type="text"
          maxLength={100}
          aria-label={texts.signType}
          placeholder={texts.signType}
          value={shown.startsWith(typed) ? shown.slice(typed.length) : ''}
          onInput={(event) => {
            path.current = '';
            const name = event.currentTarget.value;
            props.onAnswer(name ? typed + name : undefined);
          }}
        />
        <button
          type="button"
          class="second"
          onClick={() => {
            path.current = '';
            props.onAnswer(undefined);
          }}
        >
          {texts.clear}
        </button>
      </div>
    </div>
  );
}
