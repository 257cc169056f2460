/** Serving: what each batch costs in time and gives in rate, and prompts read on cards of their own. */
import type { JobPicture } from '../../model/report/job-picture.ts';
import { formatQuantity, groupThousands } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import { Line, Section } from './InspectorParts.tsx';

export function JobServing({ picture }: { readonly picture: JobPicture }) {
  const { t } = useText();
  const { frontier, split } = picture;
  const round = (value: number) => groupThousands(Number(value.toPrecision(3)));
  return (
    <>
      {split && (
        <Section title={t('job.apart')}>
          <dl className="inspector-lines">
            <Line name={t('job.apart.ratio')}>{`${split.prefillPerDecode.toFixed(2)} : 1`}</Line>
            <Line name={t('figure.workload.tokens-per-second')}>{round(split.tokensPerS)}</Line>
            <Line name={t('figure.workload.ttft')}>{formatQuantity(split.ttftS, 's', 3)}</Line>
            <Line name={t('figure.workload.tpot')}>{formatQuantity(split.tpotS, 's', 3)}</Line>
            <Line name={t('working.workload.apart.transfer')}>{formatQuantity(split.transferS, 's', 3)}</Line>
          </dl>
        </Section>
      )}
      {frontier && frontier.length > 0 && (
        <Section title={t('job.frontier')}>
          <table className="job-table">
            <thead>
              <tr>
                <th scope="col">{t('job.frontier.batch')}</th>
                <th scope="col">{t('job.frontier.tpot')}</th>
                <th scope="col">{t('job.frontier.rate')}</th>
              </tr>
            </thead>
            <tbody>
              {frontier.map(({ batch, tokensPerSCard, tpotS }) => (
                <tr key={batch}>
                  <th scope="row">{batch}</th>
                  <td>{formatQuantity(tpotS, 's', 3)}</td>
                  <td>{round(tokensPerSCard)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
