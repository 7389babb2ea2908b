"""A step on the way: look into your inbox, your subscription is confirmed, your message was sent."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

STEP = Notice(
    Reason.NO_ARTICLE_FOUND,
    claims(
        r"(?:please |now )?check your (?:inbox|e ?mails?|mailbox|spam folder)|(?:please )?confirm your (?:subscription|e ?mail(?: address)?|registration)",
        r"we (?:have |ve )?(?:just )?sent you an? (?:e ?mail|message|link|confirmation)|(?:thank you|thanks) for (?:subscribing|signing up|registering)",
        r"you (?:have been|are now|have|ve) (?:successfully )?(?:un)?subscribed|your (?:subscription|registration|e ?mail address) (?:has been|"
        r"is) \w*confirmed",
        r"your (?:message|comment|form|request) (?:has been|was) (?:sent|received|submitted)|an? (?:confirmation )?e ?mail (?:has been|was) sent to",
        r"(?:bitte )?(?:bestätige|bestätigen sie) (?:jetzt )?(?:deine|ihre) (?:anmeldung|e mail|registrierung)|wir haben (?:dir|"
        r"ihnen) (?:soeben )?eine e ?mail",
        r"(?:vielen dank|danke) für (?:deine|ihre) (?:anmeldung|registrierung)|(?:deine|ihre) nachricht wurde (?:gesendet|verschickt|übermittelt)",
        r"nous vous avons envoyé un (?:e ?mail|courriel|message)|merci (?:de|pour) votre (?:inscription|abonnement)|confirmez votre (?:inscription|adresse)",
        r"te hemos enviado un (?:correo|e ?mail|mensaje)|gracias por (?:suscribirte|registrarte)|confirma tu (?:suscripción|correo)",
        r"ti abbiamo inviato un[a ]? ?e ?mail|grazie per (?:esserti iscritto|l iscrizione)|conferma (?:la tua )?iscrizione",
        r"we hebben (?:je|u) een e ?mail gestuurd|bedankt voor (?:je|uw) (?:aanmelding|inschrijving)|bevestig (?:je|uw) (?:aanmelding|e ?mail\w*)",
        r"enviamos lhe um (?:e ?mail|correio)|obrigado por (?:se )?(?:inscrever|subscrever)|wysłaliśmy (?:ci )?(?:e ?mail|wiadomość)|"
        r"potwierdź (?:swój|swoją) \w+",
        r"мы отправили вам (?:письмо|сообщение)|спасибо за (?:подписку|регистрацию)|подтвердите (?:подписку|адрес)|vi har skickat ett (?:mejl|e ?post)",
        r"you (?:will|ll) (?:no longer (?:get|receive)|(?:get|receive) no more)|(?:sie erhalten|du erhältst) .*newsletter .*(?:nicht|keine)",
        r"vous ne recevrez plus|(?:ya )?no recibirás|non riceverai più|je ontvangt .*(?:geen|niet meer)|nie będziesz (?:już )?otrzymywać",
        r"вы больше не будете получать",
        r"¡?gracias por (?:suscribirse|tu suscripción)|du (?:kommer inte längre|får inte längre|vil ikke længere|får ikke lenger)",
    ),
    stems(
        SORRY,
        r"inbox mail spam folder link click confirm subscri newsletter regist sign message form posteingang bestätig anmeld abonn nachricht",
        r"courriel boîte lien cliqu confirm inscri correo enlace suscri bandeja posta iscri conferm aanmeld bevestig inschrij subscrev",
        r"letter address mind changed mistake again newsletter erhalten versehen wieder nicht",
        r"potwierd wiadomo subskry письм ссылк подпис подтверд mejl bekräft",
    ),
    max_words=100,
    is_everyday=True,
)
