import { Face, type Look } from './look.tsx';
import { looks } from './looks.tsx';

const grounds = ['#d6cbb4', '#c4cfd0', '#cfd3c0', '#d3c6cc', '#dcc3b0'];

/** Someone not drawn yet: a figure in outline, on a ground that stays theirs. */
function stranger(id: string): Look {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return {
    ground: grounds[sum % grounds.length] ?? '#d6cbb4',
    skin: '#efe8da',
    ink: '#6a6257',
    garment: '#8b8377',
    over: <path d="M39 48c0-16 8-25 21-25s21 9 21 25c-4-6-8-10-12-12c-8 2-14 2-20 0c-4 3-7 7-10 12z" fill="#6a6257" />,
    face: (
      <Face
        ink="#6a6257"
        brows="M46 45c3-1.2 6-1.2 9 0M65 45c3-1.2 6-1.2 9 0"
        eyes="M51 50.500h.1M69 50.500h.1"
        mouth="M54 66h12"
      />
    ),
  };
}

/** The portrait of who is met, by persona and, where its scenes have another person, by name; decoration beside the name. `size` in pixels. */
export function Portrait({ person: { id, name }, size }: { person: { id: string; name: string }; size: number }) {
  const look = looks[`${id}/${name}`] ?? looks[id] ?? stranger(id);
  return (
    <svg className="portrait" viewBox="0 0 120 120" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="120" height="120" fill={look.ground} />
      {look.behind}
      <path d="M10 124c1-22 16-33 36-37c4-.8 5-3 5-7V68h18v12c0 4 1 6.2 5 7c20 4 35 15 36 37z" fill={look.garment} />
      <path d="M51 66h18v15c0 9-18 9-18 0z" fill={look.skin} />
      <path d="M51 72c5 5 13 5 18 0v5c-6 5-13 4-18 0z" fill="#000" opacity="0.12" />
      {look.dress}
      <path d="M39 47c0-14 8-23 21-23s21 9 21 23c0 17-8 31-21 31S39 64 39 47z" fill={look.skin} />
      {look.face}
      {look.over}
    </svg>
  );
}
