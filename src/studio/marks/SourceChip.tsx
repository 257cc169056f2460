/** A number that stands for a source; the source's title is its name. With an address it opens it. */
import './SourceChip.css';

export interface SourceChipProps {
  readonly number: number;
  readonly title: string;
  readonly url?: string;
}

export function SourceChip({ number, title, url }: SourceChipProps) {
  if (!url) {
    return (
      <span className="source-chip" title={title}>
        <span aria-hidden="true">{number}</span>
        <span className="visually-hidden">{title}</span>
      </span>
    );
  }
  return (
    <a className="source-chip" href={url} target="_blank" rel="noopener noreferrer" title={title} aria-label={title}>
      {number}
    </a>
  );
}
