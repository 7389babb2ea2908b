"""What people name to be read: files, folders, archives and manifests, or the reason why nothing comes of one."""
