/**
 * Question: what can each network of the machine carry, how far apart are its cards, and what is it made of?
 */
import { type AnalysisResult, defineAnalysis } from '../analysis.ts';

export const topology = defineAnalysis({
  id: 'topology',
  question: 'What can each network carry between the cards, and what is it made of?',
  *run(): Generator<void, AnalysisResult> {
    yield;
    return { figures: {}, findings: [], pictures: {} };
  },
});
