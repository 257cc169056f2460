/** bit/s that NetBox's interface types say in their names: "400gbase-x-osfp", "1000base-t", "infiniband-ndr". */
const infiniband: Readonly<Record<string, number>> = {
  sdr: 10e9,
  ddr: 20e9,
  qdr: 40e9,
  fdr10: 40e9,
  fdr: 56e9,
  edr: 100e9,
  hdr: 200e9,
  ndr: 400e9,
  xdr: 800e9,
};

export function interfaceRate(type: string | undefined): number | undefined {
  const ethernet = /^(\d{1,4}(?:\.\d)?)(g?)base-/.exec(type ?? '');
  if (ethernet) return Number(ethernet[1]) * (ethernet[2] === 'g' ? 1e9 : 1e6);
  const speed = /^infiniband-(\w{2,6})$/.exec(type ?? '')?.[1] ?? '';
  return Object.hasOwn(infiniband, speed) ? infiniband[speed] : undefined;
}
