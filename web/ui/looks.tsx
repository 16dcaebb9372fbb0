import { Face, type Look, line } from './look.tsx';
import { wardManager } from './look-ward-manager.tsx';

/** By persona, and by name where a scene of theirs has somebody else. */
export const looks: Record<string, Look> = {
  // Collar up against the rain, stubble, one brow raised: inspecting you.
  'cynical-shopper': {
    ground: '#d9c9a8',
    skin: '#dba585',
    ink: '#42291f',
    garment: '#4d5d56',
    dress: (
      <>
        <path d="M49 84l11 15l11-15l-4-3H53z" fill="#8c4a3a" />
        <path d="M42 74c-3 8-2 17 4 28l14 20l-7-22l-9-20zM78 74c3 8 2 17-4 28l-14 20l7-22l9-20z" fill="#3c4a44" />
        <path d="M42 74l4 12l14 18l-14-2c-6-9-7-19-4-28zM78 74l-4 12l-14 18l14-2c6-9 7-19 4-28z" fill="#5c6d65" />
      </>
    ),
    over: (
      <>
        <path
          d="M38 49c-2-17 6-27 15-28c3-2 12-3 16 0c9 1 15 11 13 28c-2-3-3-6-4-10c-4 0-7-2-9-5c-3 3-7 4-11 3c1-1 2-2 2-3c-5 3-10 5-17 5c-1 3-3 7-5 10z"
          fill="#4a3327"
        />
        <path
          d="M39.5 54c1 14 9 24 20.5 24s19.5-10 20.5-24c-2 6-5 9-9 9c-5-3-18-3-23 0c-4 0-7-3-9-9z"
          fill="#42291f"
          opacity="0.2"
        />
      </>
    ),
    face: (
      <Face
        ink="#42291f"
        brows="M46 46c3-1.5 6-1.5 9 0M64 42c3-2.5 7-2.5 10-.5"
        eyes="M51 50.5h.1M69 49.5h.1"
        mouth="M54 67c4 .5 8-.2 12-2.5"
      />
    ),
  },
  // A grey streak, glasses, eyes half on something else.
  'overloaded-executive': {
    ground: '#b9c4c9',
    skin: '#ddaa8b',
    ink: '#3b2922',
    garment: '#25303b',
    behind: <path d="M34 52c-1-21 11-32 27-32s27 12 25 31c0 9 1 15-1 21H36c-2-6-2-12-2-20z" fill="#453830" />,
    dress: (
      <>
        <path d="M47 86l13 20l13-20l-5-3H52z" fill="#eceae4" />
        <path d="M47 86l13 20l-8 14H40zM73 86L60 106l8 14h12z" fill="#1b242d" />
      </>
    ),
    over: (
      <>
        <path d="M36 53c-2-21 8-32 24-32s26 11 24 32c-2-4-3-9-5-13c-9-1-16-4-21-9c-4 7-13 11-22 22z" fill="#564a40" />
        <path d="M58 31c-4 7-13 11-20 20c1-9 6-19 20-26c2 1 2 4 0 6z" fill="#a8a199" />
        <g {...line} stroke="#20262b" strokeWidth={1.7}>
          <rect x="44" y="45.5" width="13" height="10" rx="4" />
          <rect x="63" y="45.5" width="13" height="10" rx="4" />
          <path d="M57 49c2-1.2 4-1.2 6 0" />
        </g>
      </>
    ),
    face: (
      <Face
        ink="#3b2922"
        brows="M45 42.5c3-2 7-2 10-.5M65 42c3-1.5 7-1.5 10 .5"
        eyes="M51 51h.1M70 51h.1"
        mouth="M54 66.5c4 .4 8 .4 12 0"
      />
    ),
  },
  // Silver bob, silk scarf, a reserved half smile.
  'french-counterpart': {
    ground: '#cfd3c0',
    skin: '#e6bd9f',
    ink: '#4d3127',
    garment: '#54304a',
    behind: <path d="M33 54c-1-22 11-35 28-35s28 12 26 35c-1 10-3 16-8 19H41c-5-3-8-9-8-19z" fill="#a49f97" />,
    dress: (
      <>
        <path d="M43 83c5 9 29 9 34 0c4 2 7 5 8 8c-8 11-42 11-50 0c1-3 4-6 8-8z" fill="#e0d9c6" />
        <path d="M52 95c2 9 0 17-4 25h12c1-8 0-17-1-24z" fill="#d1c8b0" />
        <path d="M44 88c9 7 24 7 33-1" {...line} stroke="#54304a" strokeWidth={1.4} />
      </>
    ),
    over: <path d="M36 54c-1-21 9-32 24-32s25 10 24 31c-3-5-5-11-7-16c-10 3-21 2-28-2c-5 4-10 10-13 19z" fill="#b9b4ab" />,
    face: (
      <Face
        ink="#4d3127"
        brows="M46 44.500c3-2 6-2.2 9-1M65 43.500c3-1.2 6-1 9 1"
        eyes="M51 50h.1M69 50h.1"
        mouth="M53 65c4 2.6 9 2.6 13-.5"
      />
    ),
  },
  // White beard, glasses pushed up and forgotten, a cardigan: tired and kind.
  'practice-owner': {
    ground: '#dcc3b0',
    skin: '#dea78a',
    ink: '#4a2f24',
    garment: '#66705a',
    behind: <path d="M35.5 51c-1-8 1-14 5-18h39c4 4 6 10 5 18c-1 5-3 8-5 9H41c-3-1-5-4-5.5-9z" fill="#e4dfd6" />,
    dress: (
      <>
        <path d="M46 85l14 14l14-14l-5-3H51z" fill="#f1ede4" />
        <path d="M57.5 96h5l2.5 24H55z" fill="#7a4a3c" />
        <path d="M46 85l14 35H44zM74 85l-14 35h16z" fill="#566049" />
      </>
    ),
    over: (
      <>
        <path
          d="M39.5 52c.5 19 9 30 20.5 30s20-11 20.5-30c-3 6-6 8.5-10 8.500c-4 0-6-1.5-10.5-1.500s-6.5 1.5-10.5 1.500c-4 0-7-2.5-10-8.500z"
          fill="#e9e5dc"
        />
        <path d="M54 67.500c4 2.2 8 2.2 12 0c-3 3.4-9 3.4-12 0z" fill="#a8664f" />
        <g {...line} stroke="#4b443a" strokeWidth={1.6}>
          <ellipse cx="51" cy="31.5" rx="6.5" ry="4.5" />
          <ellipse cx="69" cy="31.5" rx="6.5" ry="4.5" />
          <path d="M57.5 31c1.7-1 3.3-1 5 0" />
        </g>
      </>
    ),
    face: (
      <Face
        ink="#4a2f24"
        brows="M45 44.500c3-2.2 7-2 10 .5M65 45c3-2.5 7-2.7 10-.5"
        eyes="M49.5 50.500c1.2-.8 2.4-.8 3.6 0M67.5 50.500c1.2-.8 2.4-.8 3.6 0"
        mouth="M60 60h.1"
      />
    ),
  },
  'ward-manager': wardManager,
  // Dark hair tied back, open collar, a pencil behind the ear: checks everything.
  'two-stage-purchase/Inès Carpentier': {
    ground: '#c4cfd0',
    skin: '#8d5a3e',
    ink: '#22130d',
    garment: '#c49a45',
    behind: <circle cx="60" cy="20" r="11" fill="#1f1613" />,
    dress: <path d="M47 85c4 8 22 8 26 0l-4-3H51z" fill="#f1eadb" />,
    over: (
      <>
        <path d="M38.5 50c-1-17 8-27 21.5-27s22.5 10 21.5 27c-3-7-6-12-10-15c-8-2-15-2-23 0c-4 3-7 8-10 15z" fill="#1f1613" />
        <path d="M80 40l12-9" {...line} stroke="#d8b24a" strokeWidth={3} />
        <path d="M90.5 32.200l3-2.3" {...line} stroke="#22130d" strokeWidth={2} />
      </>
    ),
    face: (
      <Face
        ink="#22130d"
        brows="M46 44.500c3-1.6 6-1.6 9-.4M65 44c3-1.2 6-1.2 9 .5"
        eyes="M51 50h.1M69 50h.1"
        mouth="M55 66c3.5 1.2 7 1.2 10.5 0"
      />
    ),
  },
  // A seaman's beard and a navy roll-neck, eyes narrowed by years of horizon.
  'two-stage-purchase': {
    ground: '#c4cfd0',
    skin: '#d19a78',
    ink: '#3a2a22',
    garment: '#26374a',
    dress: (
      <>
        <path d="M46 76h28v13c-6 7-22 7-28 0z" fill="#30445a" />
        <path
          d="M46.500 82c8 5 19 5 27 0M10 118c6-2 12-3 18-3M92 115c6 0 12 1 18 3"
          {...line}
          stroke="#1d2b3b"
          strokeWidth={1.4}
        />
      </>
    ),
    over: (
      <>
        <path
          d="M39.500 53c.4 17 8.500 28.500 20.500 28.500s20-11.500 20.500-28.500c-2 5-5 8-9 8.500c-4-2-7-2.500-11.500-2.500s-7.500 .5-11.500 2.500c-4-.5-7-3.500-9-8.500z"
          fill="#6d6259"
        />
        <path d="M54 67c4 1.600 8 1.600 12 0c-2.500 2.800-9.500 2.800-12 0z" fill="#a5654d" />
        <path
          d="M38.500 50c-2-15 5-25 14-27c8-2 19-1 24 5c5 5 6 13 5 22c-2-4-3-8-4-11c-6-3-12-3-18-1c-6-2-10-1-15 1c-3 3-4 7-6 11z"
          fill="#8d857b"
        />
      </>
    ),
    face: (
      <Face
        ink="#3a2a22"
        brows="M45 45.500c3-2 7-2 10-.2M65 45.300c3-1.800 7-1.800 10 .2"
        eyes="M48.500 50.600c1.700-.8 3.400-.8 5 0M66.500 50.600c1.700-.8 3.400-.8 5 0"
        mouth="M60 60h.1"
      />
    ),
  },
  // Curls kept out of the way, jaw set, a goalkeeper's patience: counts as you talk.
  'price-war': {
    ground: '#c9c3b8',
    skin: '#cf9a76',
    ink: '#3a241a',
    garment: '#36555c',
    behind: (
      <g fill="#2b211d">
        <circle cx="43" cy="36" r="11" />
        <circle cx="52" cy="26" r="11" />
        <circle cx="67" cy="26" r="11" />
        <circle cx="77" cy="36" r="11" />
        <circle cx="39" cy="48" r="9" />
        <circle cx="81" cy="48" r="9" />
        <circle cx="41" cy="58" r="7" />
        <circle cx="79" cy="58" r="7" />
      </g>
    ),
    dress: (
      <>
        <path d="M47 85l13 17l13-17l-4-3H51z" fill="#f0ece3" />
        <path d="M47 85l13 17l-9 18H38zM73 85L60 102l9 18h13z" fill="#2a454b" />
      </>
    ),
    over: (
      <>
        <path
          d="M38.5 47c0-14 8-24 21.5-24s21.5 10 21.5 24c-3-3-5-7-6-11c-4 1-7-1-9-3c-4 3-9 3-12 1c-3 3-6 3-9 3c-1 4-3 7-7 10z"
          fill="#2b211d"
        />
        <circle cx="38.8" cy="58" r="1.7" fill="#d8b24a" />
        <circle cx="81.2" cy="58" r="1.7" fill="#d8b24a" />
      </>
    ),
    face: (
      <Face
        ink="#3a241a"
        brows="M46 45c3-1 6-.8 9 .6M65 45.600c3-1.4 6-1.6 9-.6"
        eyes="M51 50.5h.1M69 50.5h.1"
        mouth="M54 66c4-.8 8-.8 12 .2"
      />
    ),
  },
  // High collar, straight dark hair, patience itself.
  'return-flight': {
    ground: '#d3c6cc',
    skin: '#e3b892',
    ink: '#3a241c',
    garment: '#2f4a4a',
    dress: (
      <>
        <path d="M47 78h26v12c-6 6-20 6-26 0z" fill="#3b5c5b" />
        <path d="M60 92v28" {...line} stroke="#213637" strokeWidth={1.6} />
      </>
    ),
    over: <path d="M37.5 52c-2-19 8-31 22.5-31s25 11 22.5 31c-2-5-3-10-4-14c-12 2-22-2-27-7c-4 5-11 9-14 21z" fill="#211d1f" />,
    face: (
      <Face
        ink="#3a241c"
        brows="M46 44.500c3-1.2 6-1.2 9 0M65 44.500c3-1.2 6-1.2 9 0"
        eyes="M48.5 50.300c1.7-.9 3.4-.9 5 0M66.5 50.300c1.7-.9 3.4-.9 5 0"
        mouth="M54 65.500c4 1.8 8 1.8 12 0"
      />
    ),
  },
};
