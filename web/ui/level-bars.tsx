/** A level 1..5 as five bars, as many of them tall; decoration beside its words. */
export function LevelBars({ level }: { level: number }) {
  return (
    <svg className="level-bars" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4, 5].map((step) => {
        const on = step <= Math.round(level);
        return (
          <rect
            key={step}
            x={(step - 1) * 5}
            y={on ? 1 : 9}
            width="3"
            height={on ? 11 : 3}
            rx="1"
            className={on ? 'level-bars__on' : 'level-bars__off'}
          />
        );
      })}
    </svg>
  );
}
