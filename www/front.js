// index.html was the page of the study once: an address that asks for one goes on to it, as it is.
if (/[?&](prot[^=&]*|lang|interview|autosave|participant|delivered)=/i.test(location.search)) {
  location.replace(`./study.html${location.search}${location.hash}`);
}
