/** Classes of answers. */
export type ClassId =
  | 'dense-megatron'
  | 'dense-narrow'
  | 'fsdp'
  | 'fsdp-long'
  | 'pytorch-split'
  | 'moe-training'
  | 'tpu'
  | 'ascend-training'
  | 'serving-dense'
  | 'serving-vllm'
  | 'serving-moe'
  | 'all-reduce-large'
  | 'all-reduce-small'
  | 'all-reduce-wide'
  | 'exchange'
  | 'matmul'
  | 'reliability';
