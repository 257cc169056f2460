/**
 * Every part that ships, one line each. Parts are append-only: a correction is a file of its own and a new revision, so
 * that an old link gives the old answer.
 */
import type { Part, PartRef } from './part.ts';
import alibabaAl128Rack from './parts/alibaba/al128-rack.json' with { type: 'json' };
import alibabaThead810e from './parts/alibaba/thead-810e.json' with { type: 'json' };
import alibabaTheadM890 from './parts/alibaba/thead-m890.json' with { type: 'json' };
import amdAmdPollara400 from './parts/amd/amd-pollara-400.json' with { type: 'json' };
import amdEpycVenice from './parts/amd/epyc-venice.json' with { type: 'json' };
import amdHeliosRack from './parts/amd/helios-rack.json' with { type: 'json' };
import amdMi300x from './parts/amd/mi300x.json' with { type: 'json' };
import amdMi325x from './parts/amd/mi325x.json' with { type: 'json' };
import amdMi355x from './parts/amd/mi355x.json' with { type: 'json' };
import amdMi455x from './parts/amd/mi455x.json' with { type: 'json' };
import awsTrainium2 from './parts/aws/trainium2.json' with { type: 'json' };
import awsTrainium3 from './parts/aws/trainium3.json' with { type: 'json' };
import baiduKunlunM100 from './parts/baidu/kunlun-m100.json' with { type: 'json' };
import baiduKunlunP800 from './parts/baidu/kunlun-p800.json' with { type: 'json' };
import birenBiren106 from './parts/biren/biren-106.json' with { type: 'json' };
import birenBirenBr100 from './parts/biren/biren-br100.json' with { type: 'json' };
import boydCduBoyd from './parts/boyd/cdu-boyd.json' with { type: 'json' };
import broadcomBroadcomThor2 from './parts/broadcom/broadcom-thor2.json' with { type: 'json' };
import broadcomJericho4 from './parts/broadcom/jericho4.json' with { type: 'json' };
import broadcomTomahawkUltra from './parts/broadcom/tomahawk-ultra.json' with { type: 'json' };
import broadcomTomahawk5 from './parts/broadcom/tomahawk5.json' with { type: 'json' };
import broadcomTomahawk6 from './parts/broadcom/tomahawk6.json' with { type: 'json' };
import cambriconMlu590 from './parts/cambricon/mlu590.json' with { type: 'json' };
import cambriconMlu690 from './parts/cambricon/mlu690.json' with { type: 'json' };
import carrierCduCarrier from './parts/carrier/cdu-carrier.json' with { type: 'json' };
import centecCentecCtc9280 from './parts/centec/centec-ctc9280.json' with { type: 'json' };
import ciscoSiliconOneG200 from './parts/cisco/silicon-one-g200.json' with { type: 'json' };
import coolitCduCoolitChx2000 from './parts/coolit/cdu-coolit-chx2000.json' with { type: 'json' };
import deltaCduDeltaGocool from './parts/delta/cdu-delta-gocool.json' with { type: 'json' };
import eiaRack42u from './parts/eia/rack-42u.json' with { type: 'json' };
import eiaRack48u from './parts/eia/rack-48u.json' with { type: 'json' };
import enflameEnflameL600 from './parts/enflame/enflame-l600.json' with { type: 'json' };
import enflameEnflameS60 from './parts/enflame/enflame-s60.json' with { type: 'json' };
import genericAppliance from './parts/generic/appliance.json' with { type: 'json' };
import genericCard from './parts/generic/card.json' with { type: 'json' };
import genericCpu from './parts/generic/cpu.json' with { type: 'json' };
import genericNic400g from './parts/generic/nic-400g.json' with { type: 'json' };
import genericNode2u from './parts/generic/node-2u.json' with { type: 'json' };
import genericNode4u from './parts/generic/node-4u.json' with { type: 'json' };
import genericNode8u from './parts/generic/node-8u.json' with { type: 'json' };
import genericNpuA from './parts/generic/npu-a.json' with { type: 'json' };
import genericNpuB from './parts/generic/npu-b.json' with { type: 'json' };
import genericPowerShelf from './parts/generic/power-shelf.json' with { type: 'json' };
import genericRack42u from './parts/generic/rack-42u.json' with { type: 'json' };
import genericRack48u from './parts/generic/rack-48u.json' with { type: 'json' };
import genericSwitch32 from './parts/generic/switch-32.json' with { type: 'json' };
import genericSwitch64 from './parts/generic/switch-64.json' with { type: 'json' };
import genericSwitch128 from './parts/generic/switch-128.json' with { type: 'json' };
import genericSwitch160 from './parts/generic/switch-160.json' with { type: 'json' };
import genericSwitchA from './parts/generic/switch-a.json' with { type: 'json' };
import genericSwitchB from './parts/generic/switch-b.json' with { type: 'json' };
import googleGoogleOcs from './parts/google/google-ocs.json' with { type: 'json' };
import googleTpuV4 from './parts/google/tpu-v4.json' with { type: 'json' };
import googleTpuV5p from './parts/google/tpu-v5p.json' with { type: 'json' };
import googleTpuV6e from './parts/google/tpu-v6e.json' with { type: 'json' };
import googleTpuV7 from './parts/google/tpu-v7.json' with { type: 'json' };
import h3cH3cS9827 from './parts/h3c/h3c-s9827.json' with { type: 'json' };
import huawei400gLpoCm384 from './parts/huawei/400g-lpo-cm384.json' with { type: 'json' };
import huaweiAscend910b from './parts/huawei/ascend-910b.json' with { type: 'json' };
import huaweiAscend910c from './parts/huawei/ascend-910c.json' with { type: 'json' };
import huaweiAscend950dt from './parts/huawei/ascend-950dt.json' with { type: 'json' };
import huaweiAscend950pr from './parts/huawei/ascend-950pr.json' with { type: 'json' };
import huaweiAscend960 from './parts/huawei/ascend-960.json' with { type: 'json' };
import huaweiAscend970 from './parts/huawei/ascend-970.json' with { type: 'json' };
import huaweiCm384Cabinet from './parts/huawei/cm384-cabinet.json' with { type: 'json' };
import huaweiKunpeng920 from './parts/huawei/kunpeng-920.json' with { type: 'json' };
import huaweiQingtian400 from './parts/huawei/qingtian-400.json' with { type: 'json' };
import huaweiUbHrs from './parts/huawei/ub-hrs.json' with { type: 'json' };
import huaweiUbL1Cm384 from './parts/huawei/ub-l1-cm384.json' with { type: 'json' };
import huaweiUbL2Cm384 from './parts/huawei/ub-l2-cm384.json' with { type: 'json' };
import huaweiUbLrs from './parts/huawei/ub-lrs.json' with { type: 'json' };
import huaweiUbLrsStage from './parts/huawei/ub-lrs-stage.json' with { type: 'json' };
import huaweiUbNpuX72 from './parts/huawei/ub-npu-x72.json' with { type: 'json' };
import huaweiUbg from './parts/huawei/ubg.json' with { type: 'json' };
import hygonHygonBw1000 from './parts/hygon/hygon-bw1000.json' with { type: 'json' };
import hygonHygonK100ai from './parts/hygon/hygon-k100ai.json' with { type: 'json' };
import industry400gDr4 from './parts/industry/400g-dr4.json' with { type: 'json' };
import industry400gSr4 from './parts/industry/400g-sr4.json' with { type: 'json' };
import industry800g2xdr4 from './parts/industry/800g-2xdr4.json' with { type: 'json' };
import industry800g2xfr4 from './parts/industry/800g-2xfr4.json' with { type: 'json' };
import industry800g2xsr4 from './parts/industry/800g-2xsr4.json' with { type: 'json' };
import industry800gCpo from './parts/industry/800g-cpo.json' with { type: 'json' };
import industry800gLpoDr8 from './parts/industry/800g-lpo-dr8.json' with { type: 'json' };
import industry800gLroDr8 from './parts/industry/800g-lro-dr8.json' with { type: 'json' };
import industry1600gDr8 from './parts/industry/1600g-dr8.json' with { type: 'json' };
import industryAcc112g from './parts/industry/acc-112g.json' with { type: 'json' };
import industryAcc224g from './parts/industry/acc-224g.json' with { type: 'json' };
import industryAec112g from './parts/industry/aec-112g.json' with { type: 'json' };
import industryAec224g from './parts/industry/aec-224g.json' with { type: 'json' };
import industryAoc800g from './parts/industry/aoc-800g.json' with { type: 'json' };
import industryCduInrack from './parts/industry/cdu-inrack.json' with { type: 'json' };
import industryDac112g from './parts/industry/dac-112g.json' with { type: 'json' };
import industryDac224g from './parts/industry/dac-224g.json' with { type: 'json' };
import industrySwitch64x800g from './parts/industry/switch-64x800g.json' with { type: 'json' };
import industryUps from './parts/industry/ups.json' with { type: 'json' };
import intelGaudi3 from './parts/intel/gaudi3.json' with { type: 'json' };
import metaxMetaxC500 from './parts/metax/metax-c500.json' with { type: 'json' };
import metaxMetaxC600 from './parts/metax/metax-c600.json' with { type: 'json' };
import mooreThreadsMttS4000 from './parts/moore-threads/mtt-s4000.json' with { type: 'json' };
import mooreThreadsMttS5000 from './parts/moore-threads/mtt-s5000.json' with { type: 'json' };
import motivairCduMotivair from './parts/motivair/cdu-motivair.json' with { type: 'json' };
import nvidiaA10080g from './parts/nvidia/a100-80g.json' with { type: 'json' };
import nvidiaB200Sxm from './parts/nvidia/b200-sxm.json' with { type: 'json' };
import nvidiaB300 from './parts/nvidia/b300.json' with { type: 'json' };
import nvidiaBluefield3 from './parts/nvidia/bluefield-3.json' with { type: 'json' };
import nvidiaConnectx7 from './parts/nvidia/connectx-7.json' with { type: 'json' };
import nvidiaConnectx8 from './parts/nvidia/connectx-8.json' with { type: 'json' };
import nvidiaDgxB200 from './parts/nvidia/dgx-b200.json' with { type: 'json' };
import nvidiaDgxH100 from './parts/nvidia/dgx-h100.json' with { type: 'json' };
import nvidiaGb200 from './parts/nvidia/gb200.json' with { type: 'json' };
import nvidiaGb300Nvl72 from './parts/nvidia/gb300-nvl72.json' with { type: 'json' };
import nvidiaGrace from './parts/nvidia/grace.json' with { type: 'json' };
import nvidiaH20 from './parts/nvidia/h20.json' with { type: 'json' };
import nvidiaH100Sxm from './parts/nvidia/h100-sxm.json' with { type: 'json' };
import nvidiaH200Sxm from './parts/nvidia/h200-sxm.json' with { type: 'json' };
import nvidiaH800Sxm from './parts/nvidia/h800-sxm.json' with { type: 'json' };
import nvidiaKyberNvl576 from './parts/nvidia/kyber-nvl576.json' with { type: 'json' };
import nvidiaMgxNvl72 from './parts/nvidia/mgx-nvl72.json' with { type: 'json' };
import nvidiaNvl72Cartridge from './parts/nvidia/nvl72-cartridge.json' with { type: 'json' };
import nvidiaNvlink5Switch from './parts/nvidia/nvlink5-switch.json' with { type: 'json' };
import nvidiaNvlink6Switch from './parts/nvidia/nvlink6-switch.json' with { type: 'json' };
import nvidiaNvswitch3 from './parts/nvidia/nvswitch3.json' with { type: 'json' };
import nvidiaNvswitch4 from './parts/nvidia/nvswitch4.json' with { type: 'json' };
import nvidiaNvswitch7 from './parts/nvidia/nvswitch7.json' with { type: 'json' };
import nvidiaQuantum2Qm9700 from './parts/nvidia/quantum2-qm9700.json' with { type: 'json' };
import nvidiaQuantumx800Q3400 from './parts/nvidia/quantumx800-q3400.json' with { type: 'json' };
import nvidiaRtxPro6000d from './parts/nvidia/rtx-pro-6000d.json' with { type: 'json' };
import nvidiaRubin from './parts/nvidia/rubin.json' with { type: 'json' };
import nvidiaRubinUltra from './parts/nvidia/rubin-ultra.json' with { type: 'json' };
import nvidiaSpectrum4Sn5600 from './parts/nvidia/spectrum4-sn5600.json' with { type: 'json' };
import nvidiaUfm from './parts/nvidia/ufm.json' with { type: 'json' };
import nvidiaVera from './parts/nvidia/vera.json' with { type: 'json' };
import nvidiaVrNvl72 from './parts/nvidia/vr-nvl72.json' with { type: 'json' };
import ocpOrv33kw from './parts/ocp/orv3-3kw.json' with { type: 'json' };
import ocpOrv3Hpr55kw from './parts/ocp/orv3-hpr-5.5kw.json' with { type: 'json' };
import ocpOrv3Rack from './parts/ocp/orv3-rack.json' with { type: 'json' };
import stulzCduStulz from './parts/stulz/cdu-stulz.json' with { type: 'json' };
import sugonCdmSugon from './parts/sugon/cdm-sugon.json' with { type: 'json' };
import sugonScalefabricHca from './parts/sugon/scalefabric-hca.json' with { type: 'json' };
import sugonScalefabric400 from './parts/sugon/scalefabric400.json' with { type: 'json' };
import sugonScalexCard from './parts/sugon/scalex-card.json' with { type: 'json' };
import sugonScalex640Cab from './parts/sugon/scalex640-cab.json' with { type: 'json' };
import vertivCduVertivXdu1350 from './parts/vertiv/cdu-vertiv-xdu1350.json' with { type: 'json' };
import zteZteLingyun from './parts/zte/zte-lingyun.json' with { type: 'json' };

/** The form of every file is held by a test, which the types of JSON imports cannot do. */
export const builtInParts = {
  'alibaba/al128-rack@1': alibabaAl128Rack,
  'alibaba/thead-810e@1': alibabaThead810e,
  'alibaba/thead-m890@1': alibabaTheadM890,
  'amd/amd-pollara-400@1': amdAmdPollara400,
  'amd/epyc-venice@1': amdEpycVenice,
  'amd/helios-rack@1': amdHeliosRack,
  'amd/mi300x@1': amdMi300x,
  'amd/mi325x@1': amdMi325x,
  'amd/mi355x@1': amdMi355x,
  'amd/mi455x@1': amdMi455x,
  'aws/trainium2@1': awsTrainium2,
  'aws/trainium3@1': awsTrainium3,
  'baidu/kunlun-m100@1': baiduKunlunM100,
  'baidu/kunlun-p800@1': baiduKunlunP800,
  'biren/biren-106@1': birenBiren106,
  'biren/biren-br100@1': birenBirenBr100,
  'broadcom/broadcom-thor2@1': broadcomBroadcomThor2,
  'broadcom/jericho4@1': broadcomJericho4,
  'broadcom/tomahawk-ultra@1': broadcomTomahawkUltra,
  'broadcom/tomahawk5@1': broadcomTomahawk5,
  'broadcom/tomahawk6@1': broadcomTomahawk6,
  'cambricon/mlu590@1': cambriconMlu590,
  'cambricon/mlu690@1': cambriconMlu690,
  'carrier/cdu-carrier@1': carrierCduCarrier,
  'centec/centec-ctc9280@1': centecCentecCtc9280,
  'boyd/cdu-boyd@1': boydCduBoyd,
  'industry/cdu-inrack@1': industryCduInrack,
  'industry/ups@1': industryUps,
  'industry/switch-64x800g@1': industrySwitch64x800g,
  'cisco/silicon-one-g200@1': ciscoSiliconOneG200,
  'coolit/cdu-coolit-chx2000@1': coolitCduCoolitChx2000,
  'delta/cdu-delta-gocool@1': deltaCduDeltaGocool,
  'eia/rack-42u@1': eiaRack42u,
  'eia/rack-48u@1': eiaRack48u,
  'enflame/enflame-l600@1': enflameEnflameL600,
  'enflame/enflame-s60@1': enflameEnflameS60,
  'generic/appliance@1': genericAppliance,
  'generic/card@1': genericCard,
  'generic/cpu@1': genericCpu,
  'generic/nic-400g@1': genericNic400g,
  'generic/node-2u@1': genericNode2u,
  'generic/node-4u@1': genericNode4u,
  'generic/node-8u@1': genericNode8u,
  'generic/npu-a@1': genericNpuA,
  'generic/npu-b@1': genericNpuB,
  'generic/power-shelf@1': genericPowerShelf,
  'generic/rack-42u@1': genericRack42u,
  'generic/rack-48u@1': genericRack48u,
  'generic/switch-128@1': genericSwitch128,
  'generic/switch-160@1': genericSwitch160,
  'generic/switch-32@1': genericSwitch32,
  'generic/switch-64@1': genericSwitch64,
  'generic/switch-a@1': genericSwitchA,
  'generic/switch-b@1': genericSwitchB,
  'google/google-ocs@1': googleGoogleOcs,
  'google/tpu-v4@1': googleTpuV4,
  'google/tpu-v5p@1': googleTpuV5p,
  'google/tpu-v6e@1': googleTpuV6e,
  'google/tpu-v7@1': googleTpuV7,
  'h3c/h3c-s9827@1': h3cH3cS9827,
  'huawei/400g-lpo-cm384@1': huawei400gLpoCm384,
  'huawei/ascend-910b@1': huaweiAscend910b,
  'huawei/ascend-910c@1': huaweiAscend910c,
  'huawei/ascend-950dt@1': huaweiAscend950dt,
  'huawei/ascend-950pr@1': huaweiAscend950pr,
  'huawei/ascend-960@1': huaweiAscend960,
  'huawei/ascend-970@1': huaweiAscend970,
  'huawei/cm384-cabinet@1': huaweiCm384Cabinet,
  'huawei/kunpeng-920@1': huaweiKunpeng920,
  'huawei/qingtian-400@1': huaweiQingtian400,
  'huawei/ub-hrs@1': huaweiUbHrs,
  'huawei/ub-l1-cm384@1': huaweiUbL1Cm384,
  'huawei/ub-l2-cm384@1': huaweiUbL2Cm384,
  'huawei/ub-lrs-stage@1': huaweiUbLrsStage,
  'huawei/ub-lrs@1': huaweiUbLrs,
  'huawei/ub-npu-x72@1': huaweiUbNpuX72,
  'huawei/ubg@1': huaweiUbg,
  'hygon/hygon-bw1000@1': hygonHygonBw1000,
  'hygon/hygon-k100ai@1': hygonHygonK100ai,
  'industry/1600g-dr8@1': industry1600gDr8,
  'industry/400g-dr4@1': industry400gDr4,
  'industry/400g-sr4@1': industry400gSr4,
  'industry/800g-2xdr4@1': industry800g2xdr4,
  'industry/800g-2xfr4@1': industry800g2xfr4,
  'industry/800g-2xsr4@1': industry800g2xsr4,
  'industry/800g-cpo@1': industry800gCpo,
  'industry/800g-lpo-dr8@1': industry800gLpoDr8,
  'industry/800g-lro-dr8@1': industry800gLroDr8,
  'industry/acc-112g@1': industryAcc112g,
  'industry/acc-224g@1': industryAcc224g,
  'industry/aec-112g@1': industryAec112g,
  'industry/aec-224g@1': industryAec224g,
  'industry/aoc-800g@1': industryAoc800g,
  'industry/dac-112g@1': industryDac112g,
  'industry/dac-224g@1': industryDac224g,
  'intel/gaudi3@1': intelGaudi3,
  'metax/metax-c500@1': metaxMetaxC500,
  'metax/metax-c600@1': metaxMetaxC600,
  'moore-threads/mtt-s4000@1': mooreThreadsMttS4000,
  'moore-threads/mtt-s5000@1': mooreThreadsMttS5000,
  'motivair/cdu-motivair@1': motivairCduMotivair,
  'nvidia/a100-80g@1': nvidiaA10080g,
  'nvidia/b200-sxm@1': nvidiaB200Sxm,
  'nvidia/b300@1': nvidiaB300,
  'nvidia/bluefield-3@1': nvidiaBluefield3,
  'nvidia/connectx-7@1': nvidiaConnectx7,
  'nvidia/connectx-8@1': nvidiaConnectx8,
  'nvidia/dgx-b200@1': nvidiaDgxB200,
  'nvidia/dgx-h100@1': nvidiaDgxH100,
  'nvidia/gb200@1': nvidiaGb200,
  'nvidia/gb300-nvl72@1': nvidiaGb300Nvl72,
  'nvidia/grace@1': nvidiaGrace,
  'nvidia/h100-sxm@1': nvidiaH100Sxm,
  'nvidia/h200-sxm@1': nvidiaH200Sxm,
  'nvidia/h20@1': nvidiaH20,
  'nvidia/h800-sxm@1': nvidiaH800Sxm,
  'nvidia/kyber-nvl576@1': nvidiaKyberNvl576,
  'nvidia/mgx-nvl72@1': nvidiaMgxNvl72,
  'nvidia/nvl72-cartridge@1': nvidiaNvl72Cartridge,
  'nvidia/nvlink5-switch@1': nvidiaNvlink5Switch,
  'nvidia/nvlink6-switch@1': nvidiaNvlink6Switch,
  'nvidia/nvswitch3@1': nvidiaNvswitch3,
  'nvidia/nvswitch4@1': nvidiaNvswitch4,
  'nvidia/nvswitch7@1': nvidiaNvswitch7,
  'nvidia/quantum2-qm9700@1': nvidiaQuantum2Qm9700,
  'nvidia/quantumx800-q3400@1': nvidiaQuantumx800Q3400,
  'nvidia/rtx-pro-6000d@1': nvidiaRtxPro6000d,
  'nvidia/rubin-ultra@1': nvidiaRubinUltra,
  'nvidia/rubin@1': nvidiaRubin,
  'nvidia/spectrum4-sn5600@1': nvidiaSpectrum4Sn5600,
  'nvidia/ufm@1': nvidiaUfm,
  'nvidia/vera@1': nvidiaVera,
  'nvidia/vr-nvl72@1': nvidiaVrNvl72,
  'ocp/orv3-3kw@1': ocpOrv33kw,
  'ocp/orv3-hpr-5.5kw@1': ocpOrv3Hpr55kw,
  'ocp/orv3-rack@1': ocpOrv3Rack,
  'stulz/cdu-stulz@1': stulzCduStulz,
  'sugon/cdm-sugon@1': sugonCdmSugon,
  'sugon/scalefabric-hca@1': sugonScalefabricHca,
  'sugon/scalefabric400@1': sugonScalefabric400,
  'sugon/scalex-card@1': sugonScalexCard,
  'sugon/scalex640-cab@1': sugonScalex640Cab,
  'vertiv/cdu-vertiv-xdu1350@1': vertivCduVertivXdu1350,
  'zte/zte-lingyun@1': zteZteLingyun,
} as Readonly<Record<PartRef, unknown>> as Readonly<Record<PartRef, Part>>;
