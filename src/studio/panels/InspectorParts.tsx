/** The pieces an inspector is laid out from: head, section, and a line of name and value. */
import type { ReactNode } from 'react';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import type { ThingLook } from './thing-glyph.ts';

export interface HeadProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly look?: Pick<ThingLook, 'glyph' | 'tint'>;
  readonly actions?: ReactNode;
}

export function Head({ title, subtitle, look, actions }: HeadProps) {
  return (
    <header className="inspector-head">
      {look && (
        <span className="glyph-box" data-kind={look.tint}>
          <Glyph name={look.glyph} size="part" />
        </span>
      )}
      <div className="grow">
        <h2 className="ellipsis" title={title}>
          {title}
        </h2>
        <p className="caption">{subtitle}</p>
      </div>
      {actions}
    </header>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, end, children }: SectionProps) {
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="heading inspector-heading">
        {title}
        {end !== undefined && <span className="inspector-end">{end}</span>}
      </h3>
      {children}
    </section>
  );
}

export function Line({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="inspector-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
