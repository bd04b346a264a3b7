import { readTable } from './cell-table';

/** Action × state of a draft × whose draft it is to whom: the status. With `+` something is written. */
export const draftTable = readTable(`
                       contributor:own contributor:other translator:own translator:other translator:apart translator:en reviewer:own reviewer:other publisher:own publisher:other administrator
  read      draft      200             200               200            200              404              404           200          200            200           200             403
  read      in_review  200             200               200            200              404              404           200          200            200           200             403
  read      ready      200             200               200            200              404              404           200          200            200           200             403
  read      published  200             200               200            200              404              404           200          200            200           200             403
  read      discarded  200             200               200            200              404              404           200          200            200           200             403
  preview   in_review  200             200               200            200              404              404           200          200            200           200             403
  preview   published  404             404               404            404              404              404           404          404            404           404             403
  -         draft      303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  -         in_review  303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  -         ready      303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  -         published  409+            409+              409+           409+             404              404           409+         409+           409+          409+            403
  -         discarded  409+            409+              409+           409+             404              404           409+         409+           409+          409+            403
  add       draft      303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  add       ready      303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  add       published  409             409               409            409              404              404           409          409            409           409             403
  submit    draft      303+            303+              303+           303+             404              404           303+         303+           303+          303+            403
  submit    in_review  409             409               409            409              404              404           409          409            409           409             403
  submit    ready      409             409               409            409              404              404           409          409            409           409             403
  submit    published  409             409               409            409              404              404           409          409            409           409             403
  submit    discarded  409             409               409            409              404              404           409          409            409           409             403
  return    draft      403             403               403            403              403              403           409          409            409           409             403
  return    in_review  403             403               403            403              403              403           303+         303+           303+          303+            403
  return    ready      403             403               403            403              403              403           303+         303+           303+          303+            403
  return    published  403             403               403            403              403              403           409          409            409           409             403
  return    discarded  403             403               403            403              403              403           409          409            409           409             403
  approve   draft      403             403               403            403              403              403           409          409            409           409             403
  approve   in_review  403             403               403            403              403              403           403          303+           403           303+            403
  approve   ready      403             403               403            403              403              403           409          409            409           409             403
  approve   published  403             403               403            403              403              403           409          409            409           409             403
  approve   discarded  403             403               403            403              403              403           409          409            409           409             403
  publish   draft      403             403               403            403              403              403           403          403            409           409             403
  publish   in_review  403             403               403            403              403              403           403          403            409           409             403
  publish   ready      403             403               403            403              403              403           403          403            303+          303+            403
  publish   published  403             403               403            403              403              403           403          403            409           409             403
  publish   discarded  403             403               403            403              403              403           403          403            409           409             403
  discard   draft      303+            403               303+           403              404              404           303+         303+           303+          303+            403
  discard   in_review  303+            403               303+           403              404              404           303+         303+           303+          303+            403
  discard   ready      303+            403               303+           403              404              404           303+         303+           303+          303+            403
  discard   published  409             403               409            403              404              404           409          409            409           409             403
  discard   discarded  409             403               409            403              404              404           409          409            409           409             403
`);

/** Address × action × situation × role: the status, or `sign` and `2nd` for a way to sign in. With `+` something is written. */
export const otherTable = readTable(`
                                                      nobody password-only disabled ended contributor translator translator:en reviewer publisher administrator
  /desk                          read            -    sign   2nd           sign     sign  200         200        200           200      200       303
  /desk/account                  read            -    sign   2nd           sign     sign  200         200        200           200      200       200
  /desk/account                  -               -    sign   sign          sign     sign  303         303        303           303      303       303
  /desk/account                  password     wrong   sign   sign          sign     sign  422         422        422           422      422       422
  /desk/account                  recovery-codes wrong sign   sign          sign     sign  422         422        422           422      422       422
  /desk/account                  language        -    sign   sign          sign     sign  303+        303+       303+          303+     303+      303+
  /desk/account                  sign-out        -    sign   sign+         sign     sign  sign+       sign+      sign+         sign+    sign+     sign+
  /desk/account                  revoke       others  sign   sign          sign     sign  303+        303+       303+          303+     303+      303+
  /desk/account                  revoke    another's  sign   sign          sign     sign  303         303        303           303      303       303
  /desk/people                   read            -    sign   2nd           sign     sign  403         403        403           403      403       200
  /desk/people                   -               -    sign   2nd           sign     sign  403         403        403           403      403       303
  /desk/people                   add             -    sign   2nd           sign     sign  403         403        403           403      403       200+
  /desk/people                   invite       other   sign   2nd           sign     sign  403         403        403           403      403       200+
  /desk/people                   role         other   sign   2nd           sign     sign  403         403        403           403      403       303+
  /desk/people                   disable      other   sign   2nd           sign     sign  403         403        403           403      403       303+
  /desk/people                   enable    disabled   sign   2nd           sign     sign  403         403        403           403      403       303+
  /desk/people                   reset        other   sign   2nd           sign     sign  403         403        403           403      403       303+
  /desk/people                   role         stale   sign   2nd           sign     sign  403         403        403           403      403       409
  /desk/people                   role          self   sign   2nd           sign     sign  403         403        403           403      403       409
  /desk/people                   disable       self   sign   2nd           sign     sign  403         403        403           403      403       409
  /desk/new                      read            -    sign   2nd           sign     sign  200         200        200           200      200       403
  /desk/new                      -            empty   sign   2nd           sign     sign  422         422        422           422      422       403
  /desk/new                      -           pasted   sign   2nd           sign     sign  303+        303+       403           303+     303+      403
  /desk/new                      meeting         -    sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/new                      statement       -    sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/new                      own-text   arabic    sign   2nd           sign     sign  303+        303+       403           303+     303+      403
  /desk/new                      own-text  english    sign   2nd           sign     sign  303+        403        303+          303+     303+      403
  /desk/new                      source          -    sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/records                  read            -    sign   2nd           sign     sign  200         200        200           200      200       403
  /desk/records/[type]/[...id]   read      meeting    sign   2nd           sign     sign  200         200        200           200      200       403
  /desk/records/[type]/[...id]   read         text    sign   2nd           sign     sign  200         200        200           200      200       403
  /desk/records/[type]/[...id]   read      history    sign   2nd           sign     sign  200         200        200           200      200       403
  /desk/records/[type]/[...id]   read       absent    sign   2nd           sign     sign  404         404        404           404      404       403
  /desk/records/[type]/[...id]   -         meeting    sign   2nd           sign     sign  303         303        303           303      303       403
  /desk/records/[type]/[...id]   edit      meeting    sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/records/[type]/[...id]   edit         text    sign   2nd           sign     sign  303+        303+       403           303+     303+      403
  /desk/records/[type]/[...id]   edit       absent    sign   2nd           sign     sign  404         404        404           404      404       403
  /desk/records/[type]/[...id]   edit-with-source meeting sign 2nd       sign     sign  303+        403        403           303+     303+      403
  /desk/records/[type]/[...id]   edit-with-source text sign  2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/records/[type]/[...id]   restore   meeting    sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/records/[type]/[...id]   take-proposal open   sign   2nd           sign     sign  303+        403        403           303+     303+      403
  /desk/records/[type]/[...id]   take-proposal stale  sign   2nd           sign     sign  409         403        403           409      409       403
  /desk/records/[type]/[...id]   set-aside    open    sign   2nd           sign     sign  403         403        403           303+     303+      403
  /desk/records/[type]/[...id]   set-aside   without  sign   2nd           sign     sign  403         403        403           422      422       403
  /desk/records/[type]/[...id]   set-aside    stale   sign   2nd           sign     sign  403         403        403           409      409       403
  /desk/records/[type]/[...id]   withdraw  meeting    sign   2nd           sign     sign  403         403        403           403      303+      403
  /desk/records/[type]/[...id]   withdraw     text    sign   2nd           sign     sign  403         403        403           403      303+      403
  /desk/records/[type]/[...id]   withdraw  without    sign   2nd           sign     sign  403         403        403           403      422       403
  /desk/records/[type]/[...id]   withdraw    stale    sign   2nd           sign     sign  403         403        403           403      409       403
  /desk/records/[type]/[...id]   reinstate meeting    sign   2nd           sign     sign  403         403        403           403      303+      403
  /desk/records/[type]/[...id]   reinstate    text    sign   2nd           sign     sign  403         403        403           403      303+      403
  /desk/records/[type]/[...id]   reinstate published  sign   2nd           sign     sign  403         403        403           403      409       403
  /desk/forbidden-page           read            -    sign   2nd           sign     sign  404         404        404           404      404       404
  /desk/not-found-page           read            -    sign   2nd           sign     sign  404         404        404           404      404       404
  /desk/sign-in                  read            -    200    200           200      200   303         303        303           303      303       303
  /desk/sign-in                  -           right    303+   303+          303+     303+  303+        303+       303+          303+     303+      303+
  /desk/second-factor            read            -    sign   200           sign     sign  303         303        303           303      303       303
  /desk/second-factor            -           wrong    sign   422           sign     sign  sign        sign       sign          sign     sign      sign
  /desk/second-factor/enrol      read            -    sign   2nd           sign     sign  200+        200+       200+          200+     200+      200+
  /desk/second-factor/enrol      -           wrong    sign   2nd           sign     sign  422+        422+       422+          422+     422+      422+
  /desk/invitation/[token]       read         gone    200    200           200      200   200         200        200           200      200       200
  /desk/invitation/[token]       -            gone    422    422           422      422   422         422        422           422      422       422
  /desk/invitation/[token]       -            good    sign+  sign+         sign+    sign+ sign+       sign+      sign+         sign+    sign+     sign+
`);
