/** A year's weather in a few numbers, from which hours are made without chance (`weather-year.ts`). */

/** Where the monthly temperatures come from. Humidities and the fit to design values are recalled everywhere. */
export type ClimateBasis =
  /** Mean of two years of the China Statistical Yearbook: no normal. */
  | 'yearbook'
  /** From a neighbouring station of the yearbook, by height. */
  | 'derived'
  /** Normals of 1991 to 2020, recalled and not read again. */
  | 'recalled';

/** January to December. */
export type Monthly = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export interface ClimateSummary {
  readonly altitudeM: number;
  readonly meanC: Monthly;
  /** 0 to 1. */
  readonly relativeHumidity: Monthly;
  /** Warmest less coolest hour of a mean day, K. */
  readonly dailySwingK: number;
  /** Spread of daily means around the monthly mean, K: in mid-January and in mid-July. */
  readonly winterSpreadK: number;
  readonly summerSpreadK: number;
  readonly basis: ClimateBasis;
}

function site(
  basis: ClimateBasis,
  altitudeM: number,
  meanC: Monthly,
  humidityPercent: Monthly,
  [dailySwingK, winterSpreadK, summerSpreadK]: readonly [number, number, number],
): ClimateSummary {
  const relativeHumidity = humidityPercent.map((percent) => percent / 100) as unknown as Monthly;
  return { altitudeM, meanC, relativeHumidity, dailySwingK, winterSpreadK, summerSpreadK, basis };
}

/**
 * Temperatures of `yearbook` sites: China Statistical Yearbook 2009, table 11-13, and 2010, table 12-13; Ulanqab is
 * Hohhot of the same tables less 2.3 K for 356 m of height.
 */
// biome-ignore format: one line a quantity reads as the table it is
export const climates = {
  guiyang: site('yearbook', 1074,
    [2.4, 6.3, 11.55, 15.1, 18.7, 21.25, 22.7, 22.8, 21.2, 16.15, 9.85, 5.9],
    [81, 79, 78, 77, 76, 79, 77, 77, 76, 79, 79, 78], [7.5, 3.2, 2.7]),
  ulanqab: site('derived', 1419,
    [-13.5, -8.35, 0.05, 9.4, 14.5, 18.85, 21.4, 18.55, 13.8, 6.1, -4.45, -11.8],
    [60, 54, 47, 42, 43, 53, 65, 67, 60, 56, 57, 60], [12, 3.2, 2.3]),
  qingyang: site('recalled', 1421,
    [-4.1, -0.6, 5.1, 11.4, 16, 20.2, 22, 20.5, 15.6, 9.8, 3.4, -2.4],
    [55, 57, 56, 55, 59, 63, 72, 77, 77, 72, 64, 57], [9.5, 3.2, 3.3]),
  zhengzhou: site('yearbook', 110,
    [0.15, 4.35, 11.1, 16.95, 22.85, 27.4, 27.25, 26.4, 21.3, 17.85, 8.05, 3.35],
    [58, 57, 55, 57, 58, 60, 76, 79, 72, 65, 63, 58], [10, 3.4, 2.5]),
  shanghai: site('yearbook', 5,
    [4, 6.45, 11, 16.1, 21.75, 25.1, 29.5, 28.15, 25.3, 21, 12.6, 6.95],
    [72, 72, 72, 71, 71, 79, 77, 78, 76, 72, 72, 70], [7.5, 3, 2.2]),
  beijing: site('yearbook', 31,
    [-3, 0.8, 8.05, 15.85, 21.6, 24.8, 27.1, 25.85, 21.05, 14.9, 4.25, -1.65],
    [43, 43, 42, 44, 49, 60, 72, 74, 66, 60, 55, 46], [10.5, 3.2, 3]),
  shenzhen: site('recalled', 18,
    [15.7, 16.8, 19.3, 23, 26.4, 28.3, 28.9, 28.7, 27.7, 25.3, 21.4, 17.3],
    [68, 75, 77, 79, 79, 81, 79, 80, 77, 69, 68, 65], [6.5, 2.2, 1]),
  singapore: site('recalled', 16,
    [26.8, 27.3, 27.8, 28.2, 28.6, 28.5, 28.2, 28.1, 28, 27.9, 27.2, 26.8],
    [84, 82, 83, 83, 83, 82, 82, 82, 82, 83, 86, 87], [7, 0.9, 0.9]),
  ashburn: site('recalled', 95,
    [0.8, 2.2, 6.4, 12.3, 17.2, 22.1, 24.7, 23.8, 19.8, 13.3, 7.6, 2.9],
    [66, 63, 60, 58, 68, 70, 70, 72, 73, 71, 68, 67], [11.5, 4, 3.2]),
  dallas: site('recalled', 171,
    [8.1, 10.3, 14.6, 18.6, 23.2, 27.7, 29.9, 29.9, 26, 20.1, 13.6, 8.9],
    [67, 66, 63, 64, 69, 65, 59, 59, 65, 66, 67, 67], [11, 4, 2.4]),
  frankfurt: site('recalled', 112,
    [2.3, 3.2, 6.6, 10.9, 14.9, 18.3, 20.2, 19.8, 15.4, 10.5, 6, 3.1],
    [84, 79, 73, 66, 67, 67, 66, 69, 76, 83, 86, 87], [9, 3.6, 5.1]),
  stockholm: site('recalled', 28,
    [-1, -0.8, 2, 6.3, 11.4, 15.6, 18.3, 17.4, 13, 7.8, 3.6, 0.5],
    [84, 81, 74, 66, 62, 64, 68, 73, 78, 83, 86, 86], [7.5, 3.2, 4.2]),
} as const satisfies Record<string, ClimateSummary>;

export type ClimateName = keyof typeof climates;
