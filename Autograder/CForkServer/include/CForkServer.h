/// What the fork server takes of the operating system that Swift does not import: `fork`, and descriptors in messages.
///
/// A fork server is a program that has loaded everything once and makes a copy of itself for each piece of work; see
/// [afl-fuzz](https://lcamtuf.blogspot.com/2014/10/fuzzing-binaries-without-execve.html). Linux only.

#pragma once

#include <stddef.h>

#ifdef __linux__

/// How many descriptors come with a message.
#define FORK_SERVER_DESCRIPTORS 4

/// Makes two connected sockets that keep messages apart and that no program inherits. Returns 0, or -1 with `errno`.
int fork_server_sockets(int ends[2]);

/// Sends a message, with descriptors unless `descriptors` is null. Returns 0, or -1 with `errno`.
int fork_server_send(int socket, const void *bytes, size_t count, const int *descriptors);

/// Waits for a message and takes the descriptors that come with it, close-on-exec, or -1 in each place if none do.
///
/// Returns its length, 0 if nobody is left who could send one, or -1 with `errno`; with `waits` zero, `EAGAIN` if none is there.
long fork_server_receive(int socket, void *bytes, size_t capacity, int *descriptors, int waits);

/// Copies the process, which must have one thread only. Returns 0 in the copy, -1 with `errno` if there is none.
int fork_server_fork(void);

/// Makes `descriptors` the process' descriptors 0 to 3 and closes all others. Returns 0, or -1 with `errno`.
int fork_server_take(const int *descriptors);

/// Lets other processes of the user look into this one, or keeps them from it.
void fork_server_set_open(int is_open);

#endif
