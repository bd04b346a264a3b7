# Varnish before several portals, for machines whose readers are many and whose portals are elsewhere. Pages stay until a portal
# says that they are old: give every portal PORTAL_VARNISH=http://10.0.0.9:6081/ with the address of this Varnish.
# It needs the module xkey (Debian: varnish-modules).
vcl 4.1;

import directors;
import std;
import xkey;

# These may say that a page is old.
acl portals {
    "127.0.0.1";
    "10.0.0.0"/24;
}

probe ready {
    .url = "/readyz";
    .interval = 1s;
    .timeout = 1s;
    .window = 2;
    .threshold = 1;
    .initial = 1;
}

backend one {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = ready;
}

backend two {
    .host = "127.0.0.1";
    .port = "3001";
    .probe = ready;
}

# The same without a question first.
backend one_unready {
    .host = "127.0.0.1";
    .port = "3000";
}

backend two_unready {
    .host = "127.0.0.1";
    .port = "3001";
}

sub vcl_init {
    new readers = directors.round_robin();
    readers.add_backend(one);
    readers.add_backend(two);
    # Editors stay with one portal, which knows who else has a draft open.
    new editors = directors.hash();
    editors.add_backend(one, 1.0);
    editors.add_backend(two, 1.0);
    new unready = directors.hash();
    unready.add_backend(one_unready, 1.0);
    unready.add_backend(two_unready, 1.0);
}

# Where no portal is ready, as while one primary follows another, any is asked: it has pages, and words for editors.
sub ask_unready {
    if (!std.healthy(req.backend_hint)) {
        set req.backend_hint = unready.backend(client.identity);
    }
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ portals) {
            return (synth(403));
        }
        if (!req.http.xkey-purge) {
            return (synth(400));
        }
        xkey.purge(req.http.xkey-purge);
        return (synth(200));
    }
    if (req.url == "/metrics") {
        return (synth(404));
    }
    if (req.url ~ "^/(ar|en)/(desk|report)([/?]|$)") {
        set req.backend_hint = editors.backend(client.identity);
        call ask_unready;
        return (pass);
    }
    set req.backend_hint = readers.backend();
    call ask_unready;
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # What readers see depends on no cookie.
    unset req.http.cookie;
    return (hash);
}

sub vcl_backend_response {
    # A page says what it was made from, and only pages do: searches and the API are asked of a portal each time.
    if (beresp.status == 200 && beresp.http.xkey) {
        set beresp.ttl = 1d;
        # Where no portal is well, readers get a page of yesterday rather than none.
        set beresp.grace = 7d;
    } else {
        set beresp.uncacheable = true;
        set beresp.ttl = 60s;
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
    # It would tell other caches that the page is older than they may show.
    unset resp.http.age;
}
