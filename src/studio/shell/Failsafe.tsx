/**
 * What is shown when a view of ours breaks. The design is whole: it lives in the store, not in the view; it can be
 * saved as a file, and the view can be tried again.
 */
import { Component, type ReactNode } from 'react';
import { studio } from '../store/current-studio.ts';
import { wordsIn } from './use-text.ts';
import './Failsafe.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly problem: Error | null;
}

export class Failsafe extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(problem: Error): State {
    return { problem };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (!problem) return this.props.children;
    const { t } = wordsIn(studio.state().language);
    return (
      <div className="failsafe" role="alert">
        <h2>{t('failsafe.title')}</h2>
        <p>{t('failsafe.safe')}</p>
        <p className="caption mono">{problem.message}</p>
        <div className="inspector-actions">
          <button type="button" className="button" data-look="main" onClick={() => this.setState({ problem: null })}>
            {t('failsafe.again')}
          </button>
          <button type="button" className="button" data-look="line" onClick={() => studio.saveFile()}>
            {t('failsafe.save')}
          </button>
        </div>
      </div>
    );
  }
}
