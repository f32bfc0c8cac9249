namespace Messaging.Core.Tests.Providers;

// What the index of the fixtures states, one line for each file of a folder. A phone number has its plus here, because
// addresses have it.
internal static class FixtureExpectations
{
    private const string Somebody = "+972987654321 (US.13491208655302741918, Test Name) -> 1122334455667";
    private const string Recipient = "wamid.xyzxyz to +972987654321";
    private const string Redacted = "REDACTED (REDACTED) -> REDACTED";

    public static Dictionary<string, string[]> Twilio { get; } = new()
    {
        ["mms-image-with-contenttype.txt"] = ["1767603600 SMxx +12345: Image https://chatwoot-assets.local/sample.png image/jpeg testing3"],
        ["sms-no-body.txt"] = ["1767603600 SMxx +12345: text ''"],
        ["sms-null-bytes.txt"] = ["1767603600 SMxx +12345: text 'remove null bytes'"],
        ["whatsapp-flowdata-RECONSTRUCTED.txt"] = ["1767603600 SMXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX +14017122661 -> +15558675310: form abcd1234 with 4 answers"],
        ["whatsapp-location.txt"] = ["1767603600 SMxx +12345: location 12.160894393921,75.265205383301"],
        ["whatsapp-profilename.txt"] = ["1767603600 SMxx +1234567890 (John Doe): text 'Hello with profile name'"],
    };

    public static Dictionary<string, string[]> Rcs { get; } = new()
    {
        ["gdoc-file-with-thumbnail.json"] = ["1546268483 MESSAGE_ID PHONE_NUMBER -> AGENT_ID: Image https://storage.googleapis.com/copper_test/77ddb795-24ad-4607-96ae-b08b4d86406a/d2dcc67ab888d34ee272899c020b13402856f81597228322079eb007e8c9 image/gif 4_animated.gif"],
        ["gdoc-subscribe.json"] = ["PHONE_NUMBER wants all"],
        ["gdoc-suggested-action-event.json"] = ["1767603600 EVENT_ID PHONE_NUMBER -> AGENT_ID: picks postback_1234 'postback_1234'"],
        ["gdoc-unsubscribe.json"] = ["PHONE_NUMBER does not want all"],
        ["ttl-expiration-revoked.json"] = ["[RCS message ID] to [phone number] Failed Refused { Code = TTL_EXPIRATION_REVOKED, Reason = It was not delivered in the time that it was given. }"],
    };

    public static Dictionary<string, string[]> Apple { get; } = new()
    {
        ["close-tel.json"] = ["tel:+15551234567 does not want until-he-writes"],

        // One of ours: what it would mean if it came back.
        ["outbound-quick-reply.json"] = ["1767603600 e191aedc-2bcf-4b8b-8c72-06b6bb293464 b0566171-3c85-4eff-b0fb-dcab6bc5cdc6 -> tel:+1234567890: unsupported quick-reply It says not what was picked. answers cd885fb9-2f90-4ce5-8f08-0317b881ea27"],
    };

    public static Dictionary<string, string[]> Messenger { get; } = new()
    {
        ["attachment-fallback.json"] = ["1458696618 mid.1458696618141:b4ef9d19ec21086067 987654321432 -> 12345654332: text 'Legacy Attachment\nhttps://www.messenger.com/'"],
        ["attachment-image.json"] = ["1458696618 mid.1458696618141:b4ef9d19ec21086067 987654321432 -> 12345654332: unsupported image IMAGE_URL"],
        ["attachment-location.json"] = ["1458696618 mid.1458696618141:b4ef9d19ec21086067 987654321432 -> 12345654332: location 12.34,43.21"],
        ["handover-app-roles.json"] = ["notice app_roles"],
        ["handover-pass.json"] = ["notice pass_thread_control"],
        ["handover-take.json"] = ["notice take_thread_control"],
        ["optin-user-ref.json"] = ["notice optin"],
        ["policy-block.json"] = ["notice policy-enforcement.block"],
        ["postback-chat-plugin-userref.json"] = ["unreadable messaging[0]: It has no sender."],
        ["quick-reply.json"] = ["1470779510 mid.1458696618141:b4ef9d19ec21086067 987654321432 -> 1234567890321: picks PAYLOAD_QUICK_REPLY 'quick reply text'"],
        ["reaction-react.json"] = ["USER_ID reacts 😢 to original_message_id"],
        ["read-watermark.json"] = ["all to 987654321432 before 1458668856254 Read"],
        ["text-numeric-ids.json"] = ["1457764197 mid.1457764197618:41d102a3e1ae206a38 987654321432 -> 12345654332: text 'hello, world!'"],
        ["text-prior-message.json"] = ["1457764197 mid.1457744567618:41d102a3e1ae206a38 987654321432 -> 12345654332: text 'Thanks for messaging me!'"],
    };

    public static Dictionary<string, string[]> Instagram { get; } = new()
    {
        ["seen.json"] = ["MESSAGE-ID to 5614879045272581 Read", "all to 5614879045272581 before 1668022333735 Read"],
        ["test-event-string-timestamp.json"] = ["1527459824 random_mid 12334 -> 23245: text 'random_text'"],
    };

    public static Dictionary<string, string[]> WhatsApp { get; } = new()
    {
        ["account-update-restriction.json"] = ["notice account_update.ACCOUNT_RESTRICTION"],
        ["audio.json"] = [$"1697043509 wamid.xyzxyz {Somebody}: Audio 1234567890987654321 audio/ogg; codecs=opus"],
        ["batch-two-changes.json"] =
        [
            "1669233778 wamid.ID PHONE_NUMBER (NAME) -> PHONE_NUMBER_ID: text 'MESSAGE_BODY'",
            "1669233779 wamid.ID PHONE_NUMBER (NAME) -> PHONE_NUMBER_ID: text 'MESSAGE_BODY2'",
        ],
        ["contacts-no-waid.json"] = [$"1712646603 wamid.HBg... {Redacted}: contacts REDACTED +39 393 REDACTED; REDACTED +39 349 REDACTED"],
        ["contacts-request-bsuid.json"] = ["1749416383 wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA= US.13491208655302741918 (Sheena Nelson) -> 106540352242922: contacts Sheena Nelson 15551234567"],
        ["contacts.json"] = [$"1697044621 wamid.xyzxyz {Somebody}: contacts Chandler Bing +1 555-555-5555; Monica +1 666-666-6666; Rachel Green +1 777-777-7777"],
        ["document-accented-filename.json"] = ["1664799904 none-* +2423423243 (Sojan Jose): File b1c68f38-8734-4ad3-b4a1-ef0c10d683 application/pdf Currículum café.pdf My résumé"],
        ["document.json"] = [$"1697043666 wamid.xyzxyz {Somebody}: File 1234567890987654321 application/pdf filename.pdf caption"],
        ["edit-image-caption.json"] = ["+16505551234 edits wamid.HBgLMTQxMjU1NTA4MjkVAgASGBQzQUNCNjk5RDUwNUZGMUZEM0VBRAA=: Image 1234567890 image/jpeg Updated image caption"],
        ["flow-nfm-reply-no-token.json"] = [$"1702502473 wamid.wegrchytvwcggt== {Somebody}: form flow with 5 answers answers wamid.gvwegfretge=="],
        ["flow-nfm-reply.json"] = [$"1702502473 wamid.wegrchytvwcggt== {Somebody}: form AQAAAAACS5FpgQ_cAAAAAD0QI3s. with 6 answers answers wamid.gvwegfretge=="],
        ["image-with-download-errors.json"] =
        [
            "1664799904 none-* +2423423243 (Sojan Jose): unsupported image 400 Last error was: ServerThrottle. Http request error: HTTP response code said error. See logs for details",
            "1664799904 none-* +2423423243 (Sojan Jose): text 'Check out my product!'",
        ],
        ["image-with-url.json"] = [$"1697043379 wamid.xyzxyz {Somebody}: Image 65463453 image/jpeg"],
        ["interactive-button-reply.json"] = [$"1698266730 wamid.xyzxyz {Somebody}: picks callback_data 'title' answers wamid.xyzxyz"],
        ["interactive-empty-with-value-errors.json"] = [$"1700505494 wamid.wegrchytvwcggt= {Somebody}: unsupported interactive 131000 Unsupported webhook payload answers wamid.gvwegfretge=="],
        ["interactive-list-reply-description.json"] = [$"1698266905 wamid.zyzxyz {Somebody}: picks callback_data 'title' answers wamid.xyzxyz"],
        ["interactive-list-reply.json"] = [$"1698266905 wamid.zyzxyz {Somebody}: picks callback_data 'title' answers wamid.xyzxyz"],
        ["location-current.json"] = [$"1697044557 wamid.xyzxyz {Somebody}: location 12.25089,43.90539"],
        ["order.json"] = [$"1697044668 wamid.xyzxyz {Somebody}: order 354160437058781 3 HAMBURGER 30 ILS, 2 FRENCH_FRIES 35 ILS, 2 SODA 10 ILS"],
        ["phone-quality-update.json"] = ["notice phone_number_quality_update.FLAGGED"],
        ["reaction-removed-absent.json"] = ["+972987654321 reacts no more to wamid.yzxyzx="],
        ["reaction.json"] = ["+972987654321 reacts 😮 to wamid.yzxyzx="],
        ["revoke.json"] = ["<WHATSAPP_USER_PHONE_NUMBER> deletes <ORIGINAL_WHATSAPP_MESSAGE_ID>"],
        ["status-authentication.json"] = ["wamid.ID to CUSTOMER_PHONE_NUMBER Delivered"],
        ["status-delivered-no-expiration.json"] = ["wamid.nBgN6TUyN2k5NzAzM5kzNhUCABI8FDNFQjAxQkE5REI4NEUzQ5Y5QTNgAA== to +1111111111111 Delivered"],
        ["status-delivered.json"] = [$"{Recipient} Delivered"],
        ["status-failed-131026.json"] = ["wamid.HBgLMzI0NzY3NTUzNzYVAgARGBIzOTI2MzFGRjdBRjA4M0Y2RDQA to REDACTED Failed Refused { Code = 131026, Reason = Message Undeliverable. }"],
        ["status-failed-131047-window.json"] = ["wamid.HBgNN5NzAzMDkTUyNzkzNhUEjA1MjUwNCAUIyNEYUQ0OTVGNTY0MwA= to +5511111111111 Failed WindowClosed { Code = 131047 }"],
        ["status-failed-131053-media.json"] = ["wamid.HBgNNTUyNzk5NzAUZBQTI3MzRGRDA3MjgzMDkzNhUCABEYEjNCR2OQA= to +1111111111111 Failed Refused { Code = 131053, Reason = Unsupported Video mime type text/html. Please use one of video/3gpp, video/mp4. }"],
        ["status-read-group-participant.json"] = ["<WHATSAPP_MESSAGE_ID> to US.123456 Read"],
        ["status-read.json"] = [$"{Recipient} Read"],
        ["status-sent-biz-opaque.json"] = [$"{Recipient} Sent"],
        ["status-sent.json"] = [$"{Recipient} Sent"],
        ["system-identity-change.json"] = ["notice customer_identity_changed"],
        ["system-number-change-netflie.json"] = ["OLD_PHONE_NUMBER_ID becomes NEW_PHONE_NUMBER_ID"],
        ["system-number-change-new.json"] = ["+972987654321 becomes +972912345678"],
        ["system-user-id-changed.json"] = ["US.10101010101010101010 becomes US.13491208655302741918"],
        ["template-button-no-context.json"] = [$"1698269027 wamid.xsidjx {Somebody}: picks callback_data 'title'"],
        ["template-status-rejected.json"] = ["notice message_template_status_update.REJECTED"],
        ["text-forwarded.json"] = [$"1697044815 wamid.xyzxyz {Somebody}: text 'forwarded text'"],
        ["text-group-bsuid.json"] = ["1749416383 wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA= US.13491208655302741918 (Sheena Nelson, 120363418770915618@g.us) -> 106540352242922: text 'Does it come in another color?'"],
        ["text-reply-context.json"] = [$"1697044746 wamid.xyzxyz {Somebody}: text 'replied text' answers wamid.xyzxyz=="],
        ["text-restfb.json"] = ["1653253313 wamid.HBgNNDkxNTIwOTgzMzM5OBUCABIYHGDEHJVFHJEVCFHJEVBCMTkyODk1OEIyAA== +491234567890 (TestUser) -> 10634295353625: text 'Test'"],
        ["text.json"] = [$"1697043223 wamid.xyzxyz {Somebody}: text 'Body Text'"],
        ["unknown-type-error.json"] = ["1653253313 wamid.HBgNNDkxNTIwOTgzMzM5OBUCABIYHGDEHJVFHJEVCFHJEVBCMTkyODk1OEIyAA== +491234567890 (TestUser) -> 10634295353625: unsupported unknown 131051 Message type is not currently supported"],
        ["unsupported-deleted.json"] = ["1673026174 wamid.nBgN6TUyN2k5NzAzM5kzNhUCABI8FDNFQjAxQkE5REI4NEUzQ5Y5QTNgAA== +1111111111111 (Mauricio Binda) -> 409552778964973: unsupported unsupported 131051 Message type is currently not supported."],
        ["unsupported.json"] = [$"1697044706 wamid.xyzxyz {Somebody}: unsupported unsupported 131051 Message type is currently not supported."],
        ["user-id-update.json"] = ["US.10101010101010101010 becomes US.13491208655302741918"],
        ["user-preferences-resume.json"] = ["+16505551234 wants marketing_messages"],
        ["user-preferences-signup.json"] = ["+16505551234 wants marketing_messages"],
        ["video-forwarded-caption.json"] = [$"1697044362 wamid.xyzxyz {Somebody}: Video 765756756 video/mp4 caption"],
    };
}
