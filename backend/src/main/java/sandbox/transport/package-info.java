/**
 * Sends to many without waiting for any. The way of a sentence, from whom it comes to all
 * who hear it:
 *
 * <pre>
 *   socket ─ AsyncWebSocketHandler ─ OpenSessions ─ [Spring reads a STOMP frame]
 *      ─ InboundChecks: FloodGuard, SignIn, MessagingSecurity, RateLimit ─ ChatController
 *
 *   ChatController ─ Chat ─ History: it is stored ─ Broadcast ─ [Spring's broker channel]
 *      ─ FanOut: its frame, made once ─┬─ AsyncWebSocketSession ─ AsyncSender ─ SendQueue ─ socket
 *                                      └─ AsyncHttpSession ─ SendQueue ─ answer of HTTP
 * </pre>
 *
 * Whoever hears it has a queue of its own, and each is emptied as fast as its reader
 * reads. {@link sandbox.transport.SendExecutors} has the threads that do it. With
 * {@code sandbox.delivery=spring} none of this is there, and Spring carries it all.
 */
@NullMarked
package sandbox.transport;

import org.jspecify.annotations.NullMarked;
