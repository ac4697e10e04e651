import type { JSX } from 'preact';

/** A face from unhappy (0) to happy (1): told by its mouth, not by colour. */
export function Face({ share }: { share: number }): JSX.Element {
  const bend = 17 + (share - 0.5) * 8;
  return (
    <svg viewBox="0 0 24 24" width="44" height="44" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <circle class="eye" cx="8.5" cy="9.5" r="1.2" />
      <circle class="eye" cx="15.5" cy="9.5" r="1.2" />
      <path class="mouth" d={`M7.5 ${16 - (share - 0.5) * 3} Q12 ${bend} 16.5 ${16 - (share - 0.5) * 3}`} />
    </svg>
  );
}
