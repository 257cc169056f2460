/**
 * Question: what does one class of elements cost a year by failing?
 *
 * events = n · rate; capacity = events · cards down · hours down · price; job = events · w · job cards · hours lost ·
 * price, w the share of events that stop the job; slow = events · cards slowed · slow share · hours down · price;
 * repair = events · (part + labour). No hour counts twice: a card that is down is not also slow, and a stopped job pays
 * once and then runs on spares or waits.
 */
export interface FailingClass {
  readonly count: number;
  readonly perYear: number;
  /** Share of its events that stop the job. */
  readonly stopShare: number;
  readonly cardsDown: number;
  readonly hoursDown: number;
  readonly jobCards: number;
  /** Half a checkpoint interval and the restart. */
  readonly hoursLostPerStop: number;
  readonly cardsSlowed: number;
  readonly slowShare: number;
  readonly partUsd: number;
  readonly labourUsd: number;
  readonly usdPerCardHour: number;
}

export interface FailureLoss {
  readonly events: number;
  readonly capacityUsd: number;
  readonly jobUsd: number;
  readonly slowUsd: number;
  readonly repairUsd: number;
  readonly totalUsd: number;
}

/** USD where the design names no price. */
export const defaultCardHourUsd = 6.2;

export function failureLoss(failing: FailingClass): FailureLoss {
  const { hoursDown, usdPerCardHour } = failing;
  const events = failing.count * failing.perYear;
  const capacityUsd = events * failing.cardsDown * hoursDown * usdPerCardHour;
  const jobUsd = events * failing.stopShare * failing.jobCards * failing.hoursLostPerStop * usdPerCardHour;
  const slowUsd = events * failing.cardsSlowed * failing.slowShare * hoursDown * usdPerCardHour;
  const repairUsd = events * (failing.partUsd + failing.labourUsd);
  return { events, capacityUsd, jobUsd, slowUsd, repairUsd, totalUsd: capacityUsd + jobUsd + slowUsd + repairUsd };
}
