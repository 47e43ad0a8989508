"""The check on a CUDA GPU: the parts of scripts/gpu_check.py, and a bundle of it for a machine that is offline."""
