#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "CForkServer.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Descriptors below this one are those that a program gets under their own numbers.
static const int first_descriptor = 10;

int fork_server_sockets(int ends[2]) {
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    int moved = fcntl(ends[i], F_DUPFD_CLOEXEC, first_descriptor);
    if (moved < 0) {
      int code = errno;
      close(ends[0]);
      close(ends[1]);
      errno = code;
      return -1;
    }
    close(ends[i]);
    ends[i] = moved;
  }
  return 0;
}

/// Room for the descriptors of one message, as the kernel lays them out.
typedef union {
  struct cmsghdr header;
  char bytes[CMSG_SPACE(FORK_SERVER_DESCRIPTORS * sizeof(int))];
} ancillary;

int fork_server_send(int socket, const void *bytes, size_t count, const int *descriptors) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  ancillary room;
  if (descriptors) {
    memset(&room, 0, sizeof room);
    message.msg_control = room.bytes;
    message.msg_controllen = sizeof room.bytes;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(FORK_SERVER_DESCRIPTORS * sizeof(int));
    memcpy(CMSG_DATA(header), descriptors, FORK_SERVER_DESCRIPTORS * sizeof(int));
  }
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent < 0 ? -1 : 0;
}

long fork_server_receive(int socket, void *bytes, size_t capacity, int *descriptors, int waits) {
  struct iovec part = {.iov_base = bytes, .iov_len = capacity};
  ancillary room;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = room.bytes, .msg_controllen = sizeof room.bytes};
  // Without a place for them, descriptors would stay open.
  if (!descriptors) message.msg_control = NULL, message.msg_controllen = 0;
  ssize_t count;
  do count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | (waits ? 0 : MSG_DONTWAIT));
  while (count < 0 && errno == EINTR);
  if (!descriptors) return count;
  for (int i = 0; i < FORK_SERVER_DESCRIPTORS; i++) descriptors[i] = -1;
  if (count < 0) return count;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  size_t length = CMSG_LEN(FORK_SERVER_DESCRIPTORS * sizeof(int));
  if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS && header->cmsg_len == length)
    memcpy(descriptors, CMSG_DATA(header), FORK_SERVER_DESCRIPTORS * sizeof(int));
  return count;
}

int fork_server_fork(void) { return fork(); }

int fork_server_take(const int *descriptors) {
  int moved[FORK_SERVER_DESCRIPTORS];
  for (int i = 0; i < FORK_SERVER_DESCRIPTORS; i++) {
    moved[i] = fcntl(descriptors[i], F_DUPFD, first_descriptor);
    if (moved[i] < 0) return -1;
  }
  for (int i = 0; i < FORK_SERVER_DESCRIPTORS; i++)
    if (dup2(moved[i], i) < 0) return -1;
  // close_range, which Linux has since 5.9.
  if (syscall(436, (unsigned)FORK_SERVER_DESCRIPTORS, ~0U, 0U) == 0) return 0;
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return -1;
  for (int i = FORK_SERVER_DESCRIPTORS; i < (int)limit.rlim_cur; i++) close(i);
  return 0;
}

void fork_server_set_open(int is_open) { prctl(PR_SET_DUMPABLE, is_open, 0, 0, 0); }

#endif
