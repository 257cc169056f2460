/** The documents of the examples without sliders, one line each; the first example is a file of its own. */
import atlas960 from '../../../../public/examples/atlas-960.json' with { type: 'json' };
import atlas960e from '../../../../public/examples/atlas-960e.json' with { type: 'json' };
import clos1m from '../../../../public/examples/clos-1m.json' with { type: 'json' };
import cloudmatrix384Rdma from '../../../../public/examples/cloudmatrix384-rdma.json' with { type: 'json' };
import colossus from '../../../../public/examples/colossus.json' with { type: 'json' };
import dragonflyA16 from '../../../../public/examples/dragonfly-a16.json' with { type: 'json' };
import gb200Nvl72 from '../../../../public/examples/gb200-nvl72.json' with { type: 'json' };
import gb300Nvl72 from '../../../../public/examples/gb300-nvl72.json' with { type: 'json' };
import h20Server from '../../../../public/examples/h20-server.json' with { type: 'json' };
import h100100k from '../../../../public/examples/h100-100k.json' with { type: 'json' };
import helios from '../../../../public/examples/helios.json' with { type: 'json' };
import ironwood from '../../../../public/examples/ironwood.json' with { type: 'json' };
import kyber from '../../../../public/examples/kyber.json' with { type: 'json' };
import meta24k from '../../../../public/examples/meta-24k.json' with { type: 'json' };
import nvl72X8 from '../../../../public/examples/nvl72-x8.json' with { type: 'json' };
import panjiuAl128 from '../../../../public/examples/panjiu-al128.json' with { type: 'json' };
import rtxPro6000dServer from '../../../../public/examples/rtx-pro-6000d-server.json' with { type: 'json' };
import scalex10kCluster from '../../../../public/examples/scalex-10k-cluster.json' with { type: 'json' };
import scalex640 from '../../../../public/examples/scalex640.json' with { type: 'json' };
import scalex640Pair from '../../../../public/examples/scalex640-pair.json' with { type: 'json' };
import sd200 from '../../../../public/examples/sd200.json' with { type: 'json' };
import supercluster950 from '../../../../public/examples/supercluster-950.json' with { type: 'json' };
import supercluster960 from '../../../../public/examples/supercluster-960.json' with { type: 'json' };
import threeCabinets from '../../../../public/examples/three-cabinets.json' with { type: 'json' };
import tpuV4 from '../../../../public/examples/tpu-v4.json' with { type: 'json' };
import ubMeshPod from '../../../../public/examples/ub-mesh-pod.json' with { type: 'json' };
import vrNvl72 from '../../../../public/examples/vr-nvl72.json' with { type: 'json' };
import zteSupernode from '../../../../public/examples/zte-supernode.json' with { type: 'json' };

export const writtenExamples: Readonly<Record<string, unknown>> = {
  'atlas-960': atlas960,
  'atlas-960e': atlas960e,
  'clos-1m': clos1m,
  'cloudmatrix384-rdma': cloudmatrix384Rdma,
  colossus,
  'dragonfly-a16': dragonflyA16,
  'gb200-nvl72': gb200Nvl72,
  'gb300-nvl72': gb300Nvl72,
  'h100-100k': h100100k,
  'h20-server': h20Server,
  helios,
  ironwood,
  kyber,
  'meta-24k': meta24k,
  'nvl72-x8': nvl72X8,
  'panjiu-al128': panjiuAl128,
  'rtx-pro-6000d-server': rtxPro6000dServer,
  'scalex-10k-cluster': scalex10kCluster,
  scalex640,
  'scalex640-pair': scalex640Pair,
  sd200,
  'supercluster-950': supercluster950,
  'supercluster-960': supercluster960,
  'three-cabinets': threeCabinets,
  'tpu-v4': tpuV4,
  'ub-mesh-pod': ubMeshPod,
  'vr-nvl72': vrNvl72,
  'zte-supernode': zteSupernode,
};
