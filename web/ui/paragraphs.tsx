/** A text whose paragraphs are set apart by empty lines. */
export function Paragraphs({ text, className, lang }: { text: string; className: string; lang: string }) {
  return (
    <div className={`paragraphs ${className}`} lang={lang}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
