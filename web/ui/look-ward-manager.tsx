import { Face, type Look, line } from './look.tsx';

// Grey-blond hair pinned up in a hurry, a fob watch on the tunic, tired and amused.
export const wardManager: Look = {
  ground: '#c9d6d2',
  skin: '#e2b195',
  ink: '#4a3026',
  garment: '#dfe8e6',
  behind: (
    <>
      <circle cx="66" cy="19" r="9.5" fill="#a3937a" />
      <path d="M36 52c-1-19 9-30 24-30s25 11 24 30c0 6-2 10-4 12H40c-2-2-4-6-4-12z" fill="#a3937a" />
    </>
  ),
  dress: (
    <>
      <path d="M46 85l14 19l14-19l-5-3H51z" fill="#e2b195" />
      <path d="M44 84l16 21v15H38c-1-13 1-27 6-36zM76 84l-16 21v15h22c1-13-1-27-6-36z" fill="#7fa39b" />
      <path d="M44 84l16 21l-3 6l-17-20zM76 84l-16 21l3 6l17-20z" fill="#93b5ad" />
      <circle cx="75" cy="107" r="4.5" fill="#f3efe4" stroke="#6b5b3f" strokeWidth={1.4} />
      <path d="M75 102.500v-5M75 107v-2.500M75 107h2" {...line} stroke="#6b5b3f" strokeWidth={1.2} />
    </>
  ),
  over: (
    <>
      <path d="M37 50c-1-18 8-28 23-28s24 10 23 28c-3-6-5-10-9-14c-6 1-12-1-16-4c-4 6-12 8-21 18z" fill="#b8a88c" />
      <path d="M39 47c-2 5-2 11 0 16M82 45c2 4 2 8 1 13" {...line} stroke="#b8a88c" strokeWidth={1.6} />
      <path d="M72 15l9-6" {...line} stroke="#8c4a3a" strokeWidth={2.4} />
    </>
  ),
  face: (
    <>
      <Face
        ink="#4a3026"
        brows="M46 45c3-2 6-2 9-.5M65 44.500c3-2 6-1.800 9 .5"
        eyes="M50 50.500c.8-.7 1.700-.7 2.400 0M68 50.500c.8-.7 1.700-.7 2.400 0"
        mouth="M53 65.500c4 3 9 3.200 13.500-.3"
      />
      <path
        d="M47.500 55c2 1.400 5 1.400 7 0M65.500 55c2 1.400 5 1.400 7 0"
        {...line}
        stroke="#4a3026"
        strokeWidth={0.8}
        opacity="0.45"
      />
    </>
  ),
};
