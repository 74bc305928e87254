//! The words of the policy's instruments: plans, systems, incidents, documents
//! and economy (DESIGN §4.1–4.2).

use super::vocabulary::vocabulary;

vocabulary! {
    /// The programme that an activity belongs to (`Program`).
    Program {
        /// The förvaltning's annual IT plan.
        Plan = "IT-plan",
        /// The annual action plan for IT security (IT-policyn kap. 3 and 4).
        Security = "Säkerhetshandlingsplan",
        /// The programme for IT infrastructure to households and companies.
        Infrastructure = "IT-infrastrukturprogram",
    }
}

vocabulary! {
    /// How far an activity or a sub-goal has come, as it was ticked. Lateness
    /// is judged from dates and never from this (DESIGN §5.9).
    ActivityStatus {
        /// Not begun.
        NotStarted = "ej påbörjad",
        /// Going on.
        Ongoing = "pågår",
        /// Done.
        Done = "klar",
        /// Cancelled.
        Cancelled = "avbruten",
    }
}

vocabulary! {
    /// What a förvaltning is to a system (`Roll`).
    SystemRole {
        /// It owns a system of its own.
        Owner = "ägare",
        /// It owns a system that several förvaltningar use.
        CentralOwner = "central ägare",
        /// It uses a system that another owns.
        User = "användare",
    }
}

impl SystemRole {
    /// Returns whether the förvaltning has the owner's responsibility.
    pub const fn owns(self) -> bool {
        matches!(self, Self::Owner | Self::CentralOwner)
    }
}

vocabulary! {
    /// What kind of incident it was (`Kategori`).
    IncidentCategory {
        /// Someone broke in.
        Intrusion = "intrång",
        /// Malicious code.
        Malware = "skadlig kod",
        /// The system stood still.
        Outage = "driftstopp",
        /// The information was wrong.
        WrongInformation = "felaktig information",
        /// Someone without the right had access.
        UnauthorisedAccess = "obehörig åtkomst",
        /// Something else.
        Other = "övrigt",
    }
}

vocabulary! {
    /// What an incident was found by (`Upptäckt genom`).
    Detection {
        /// Logs or monitoring.
        Logging = "loggning",
        /// A user.
        User = "användare",
        /// A supplier.
        Supplier = "leverantör",
        /// Something else.
        Other = "annat",
    }
}

vocabulary! {
    /// What money is spent on (`Post`).
    Post {
        /// Operation.
        Operation = "drift",
        /// Licences.
        Licences = "licenser",
        /// Staff.
        Staff = "personal",
        /// Investment.
        Investment = "investering",
        /// IT security.
        Security = "IT-säkerhet",
        /// IT infrastructure.
        Infrastructure = "IT-infrastruktur",
    }
}

vocabulary! {
    /// What kind of governing document it is (`Typ`, IT-policyn kap. 3).
    DocumentType {
        /// The policy.
        Policy = "IT-policy",
        /// The common strategy.
        CommonStrategy = "IT-strategi gemensam",
        /// A förvaltning's section of the strategy.
        DepartmentStrategy = "IT-strategi förvaltning",
        /// A förvaltning's annual plan.
        Plan = "IT-plan",
        /// Instructions for IT security.
        SecurityInstruction = "IT-säkerhetsinstruktion",
        /// The list of critical systems.
        CriticalSystems = "Förteckning samhällsviktiga system",
        /// The programme for IT infrastructure.
        InfrastructureProgramme = "IT-infrastrukturprogram",
        /// The process for IT security.
        SecurityProcess = "IT-säkerhetsprocess (BITS eller efterföljare)",
    }
}
