/** The transformer that a job names, as the solvers read it. */
import { modelPreset, modelPresets, presetOfShape } from '../../catalogue/models/models.ts';
import type { Job } from '../../machine/jobs.ts';
import type { TextRef } from '../../report/report.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';

export type FoundModel =
  | { readonly ok: true; readonly shape: ModelShape; readonly sequence?: number }
  | { readonly ok: false; readonly missing: readonly string[]; readonly because?: TextRef };

/** A model of one's own that is a preset by its sizes is that preset: more is known of it. */
export function modelOf({ id, model }: Job): FoundModel {
  const because = { key: 'because.workload.presets', params: { presets: Object.keys(modelPresets).join(', ') } };
  if (!model) return { ok: false, missing: [`jobs.${id}.model`], because };
  if ('unread' in model) return { ok: false, missing: model.unread.map((field) => `jobs.${id}.model.${field}`) };
  const preset = 'preset' in model ? modelPreset(model.preset) : presetOfShape(model.shape);
  if (preset) return { ok: true, shape: preset, sequence: preset.trainSeq };
  if ('preset' in model) return { ok: false, missing: [`jobs.${id}.model`], because };
  return { ok: true, shape: model.shape };
}
