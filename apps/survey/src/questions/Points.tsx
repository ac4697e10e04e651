import type { JSX } from 'preact';
import { Face } from './Face.tsx';

/** Radio buttons in a row that read as points of a scale, each at least 44 pixels high and never under 24 wide. */
export function Points(props: {
  name: string;
  lowest: number;
  highest: number;
  look: 'numbers' | 'stars' | 'smileys';
  low: string;
  high: string;
  value: number | null;
  onPick: (value: number) => void;
}): JSX.Element {
  const { name, lowest, highest, look, low, high, value } = props;
  const points = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const nameOf = (point: number): string =>
    point === lowest && low
      ? `${point}, ${low}`
      : point === highest && high
        ? `${point}, ${high}`
        : String(point);
  const says =
    look === 'numbers' ? [low && `${lowest} · ${low}`, high && `${highest} · ${high}`] : [low, high];
  return (
    <div class={`points ${look}`}>
      <div class="row" style={{ '--points': points.length }}>
        {points.map((point) => (
          <label
            key={point}
            data-on={value !== null && (look === 'stars' ? point <= value : point === value)}
          >
            <input
              type="radio"
              name={name}
              value={point}
              checked={value === point}
              aria-label={nameOf(point)}
              onChange={() => props.onPick(point)}
            />
            <span aria-hidden="true">
              {look === 'stars' ? (
                <svg viewBox="0 0 24 24" width="36" height="36" aria-hidden="true">
                  <path d="M12 2.8l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4L12 17.2l-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8z" />
                </svg>
              ) : look === 'smileys' ? (
                <Face share={(point - lowest) / Math.max(1, highest - lowest)} />
              ) : (
                point
              )}
            </span>
          </label>
        ))}
      </div>
      {(low || high) && (
        <div class="ends" aria-hidden="true">
          <span>{says[0]}</span>
          <span>{says[1]}</span>
        </div>
      )}
    </div>
  );
}
